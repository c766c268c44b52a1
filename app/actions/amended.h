/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frozen act that an avenant is to amend, taken from a dossier or from a PDF. */
#pragma once

#include "initial/initial.h"

typedef struct {
  GBytes *carried; /* its dossier's XML, as the PDF carries it */
  char *digest;    /* hex SHA-256 of the frozen PDF, without what was signed on it later */
  Initial *initial;
} Amended;

void amended_free (Amended *amended);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Amended, amended_free)

/* path: a dossier, whose last frozen version it is, or the PDF of a frozen version, signed or
 * not. NULL with ACTION_ERROR_REFUSED when nothing was frozen there, or when what came to the
 * PDF since is more than signatures. inspector: see inspect/inspect.h. */
Amended *amended_open (const char *path, const char *inspector,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
