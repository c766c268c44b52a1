/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/workspace.h"

Workspace *
workspace_open (const char *path, StoreMode mode, const char *proposal, GError **error)
{
  g_autoptr (Workspace) workspace = g_new0 (Workspace, 1);

  workspace->store = store_open (path, mode, error);
  if (workspace->store == NULL)
    return NULL;

  workspace->dossier = store_snapshot (workspace->store, proposal, error);
  if (workspace->dossier == NULL)
    return NULL;

  /* Validated when the dossier was made; checked again in all but its grammar. */
  workspace->cadrage = cadrage_read (workspace->dossier->cadrage_xml, path, NULL, error);
  if (workspace->cadrage == NULL)
    return NULL;

  workspace->figures = figures_new (workspace->cadrage, workspace->dossier);
  return g_steal_pointer (&workspace);
}

void
workspace_close (Workspace *workspace)
{
  if (workspace == NULL)
    return;

  figures_free (workspace->figures);
  cadrage_free (workspace->cadrage);
  dossier_free (workspace->dossier);
  store_close (workspace->store);
  g_free (workspace);
}
