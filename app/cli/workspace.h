/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open dossier with all that verbs ask of it: its values, its cadrage, its figures. */
#pragma once

#include "figures/figures.h"
#include "store/store.h"

typedef struct {
  Store *store;
  Dossier *dossier; /* as it was when opened */
  Cadrage *cadrage; /* the copy that the dossier follows */
  Figures *figures;
} Workspace;

/* proposal: its name, or NULL for the adopted one. */
Workspace *workspace_open (const char *path, StoreMode mode, const char *proposal,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void workspace_close (Workspace *workspace);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workspace, workspace_close)
