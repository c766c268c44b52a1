/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/opening.h"

Store *
opening_open (const char *path, char **ret_reason, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  Store *store = store_open (path, STORE_WRITE, &refusal);

  if (store != NULL)
    return store;
  if (!g_error_matches (refusal, STORE_ERROR, STORE_ERROR_READ_ONLY)) {
    g_propagate_error (error, g_steal_pointer (&refusal));
    return NULL;
  }

  store = store_open (path, STORE_READ, error);
  if (store != NULL)
    *ret_reason = g_strdup (refusal->message);
  return store;
}
