/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act as a PDF file: where, and for what archive. */
#pragma once

#include "window/dossier-window.h"

void exporting_ask (QuadDossierWindow *window);
