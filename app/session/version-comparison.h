/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has changed in a dossier since a version was frozen: words and figures. */
#pragma once

#include "document/comparison.h"
#include "session/versions.h"

typedef struct {
  char *name;   /* "Actions supplémentaires (Région)" */
  char *before; /* as shown; NULL: nothing was there */
  char *after;  /* NULL: nothing is there now */
} FigureChange;

typedef struct {
  GPtrArray *figures; /* of FigureChange, in the order of the plan */
  GPtrArray *texts;   /* of TextChange, in the order of the act */
} VersionComparison;

/* The version against what the session says now. NULL when it cannot be read. */
VersionComparison *version_compare (QuadSession *session, const FrozenVersion *version,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void version_comparison_free (VersionComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VersionComparison, version_comparison_free)
