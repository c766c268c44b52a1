/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a dossier's window: what it is about, how it stands, and what comes next. */
#pragma once

#include "window/next-step.h"

#include <adwaita.h>

#define QUAD_TYPE_DOSSIER_HEADER (quad_dossier_header_get_type ())
G_DECLARE_FINAL_TYPE (QuadDossierHeader, quad_dossier_header, QUAD, DOSSIER_HEADER, AdwBin)

/* progress: as progress_measure gives it. */
void quad_dossier_header_show (QuadDossierHeader *self, QuadSession *session,
                               const GPtrArray *progress);
/* Lent: the region's name, or that of the file. */
const char *quad_dossier_header_get_title (QuadDossierHeader *self);
/* Lent; NULL before anything was shown. */
const NextStep *quad_dossier_header_get_next (QuadDossierHeader *self);
