/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a dossier becomes a file: where, and for what archive. */
#pragma once

#include "window/dossier-window.h"

void exporting_ask (QuadDossierWindow *window);
/* The days of the dossier as a calendar file: where. */
void exporting_ask_calendar (QuadDossierWindow *window);
