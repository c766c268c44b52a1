/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message to those who sign, begun in the person's own mail program. */
#pragma once

#include "window/dossier-window.h"

void writing_begin (QuadDossierWindow *window);
