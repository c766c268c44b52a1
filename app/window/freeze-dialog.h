/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens when an act is frozen, said before; then the proof, or why it was not. */
#pragma once

#include "window/dossier-window.h"

#define QUAD_TYPE_FREEZE_DIALOG (quad_freeze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuadFreezeDialog, quad_freeze_dialog, QUAD, FREEZE_DIALOG, AdwWindow)

/* The window's dossier, in which nothing blocks. */
GtkWindow *quad_freeze_dialog_new (QuadDossierWindow *window);
