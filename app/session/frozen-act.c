/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/frozen-act.h"

#include "store/past.h"
#include "store/version.h"

static const FrozenVersion *
find (const GPtrArray *versions, int number)
{
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    if (((const FrozenVersion *) versions->pdata[i])->number == number)
      return versions->pdata[i];

  return NULL;
}

State *
frozen_act_read (const char *path, int version)
{
  g_autoptr (Store) store = store_open (path, STORE_READ, NULL);
  g_autoptr (GPtrArray) versions = store != NULL ? store_read_versions (store, NULL) : NULL;
  const FrozenVersion *frozen = find (versions, version);
  Dossier *dossier = frozen != NULL ? store_snapshot_at (store, frozen->journal, NULL) : NULL;

  if (dossier == NULL)
    return NULL;

  dossier->frozen = true;
  dossier->version = version;
  return state_new (dossier, path, NULL);
}
