/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one says to start a convention: the plan, the region, who signs, and where it is kept.
 */
#pragma once

#include <adwaita.h>

#define QUAD_TYPE_NEW_DOSSIER (quad_new_dossier_get_type ())
G_DECLARE_FINAL_TYPE (QuadNewDossier, quad_new_dossier, QUAD, NEW_DOSSIER, AdwWindow)

/* Opens the dossier that was made by the parent's action "app.open-dossier". folder: where it
 * is kept unless another place is chosen. */
GtkWindow *quad_new_dossier_new (GtkWindow *parent,
                                 const char *folder) G_GNUC_WARN_UNUSED_RESULT;
