/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menus and keys of a dossier's window do. */
#pragma once

#include "window/dossier-window.h"

/* A window with its actions, shown: the dossier of the session, or a view of its past. */
QuadDossierWindow *dossier_actions_open_window (GtkApplication *application,
                                                QuadSession *session);
