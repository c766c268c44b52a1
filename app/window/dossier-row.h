/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A known dossier in a list: what it is, how far it is, and whether its file is still there.
 *
 * It asks its window for "start.forget", with its path, to be taken out of the list. */
#pragma once

#include "session/known-dossiers.h"

#include <adwaita.h>

#define QUAD_TYPE_DOSSIER_ROW (quad_dossier_row_get_type ())
G_DECLARE_FINAL_TYPE (QuadDossierRow, quad_dossier_row, QUAD, DOSSIER_ROW, GtkListBoxRow)

GtkWidget *quad_dossier_row_new (const KnownDossier *known) G_GNUC_WARN_UNUSED_RESULT;
const char *quad_dossier_row_get_path (QuadDossierRow *self);
