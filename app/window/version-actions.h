/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menus and keys of a dossier's window do with versions: freezing one, and looking at
 * those there are. */
#pragma once

#include "window/dossier-window.h"

void version_actions_add (QuadDossierWindow *window);
