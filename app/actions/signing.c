/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/signing.h"

/* What is odd about the events from first on. */
static GPtrArray *
list_warnings (const Signing *signing, int first)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signing->warnings->len; i++) {
    const SigningWarning *warning = signing->warnings->pdata[i];

    if (warning->event >= first)
      g_ptr_array_add (texts, g_strdup (warning->text));
  }

  return texts;
}

static bool
record_all (Store *store, const Record *record, Who who, GPtrArray **ret_warnings,
            GError **error)
{
  g_auto (SigningState) state = { 0 };
  g_autoptr (Signing) signing = NULL;
  int first;

  if (!signing_state_read (&state, store, error))
    return false;
  first = (int) state.dossier->events->len + 1;
  if (!signing_state_record (store, &state, record, who, error))
    return false;
  if (ret_warnings == NULL)
    return true;

  signing = signing_new (state.figures);
  *ret_warnings = list_warnings (signing, first);
  return true;
}

bool
action_record (Store *store, const Record *record, Who who, GPtrArray **ret_warnings,
               GError **error)
{
  bool done;

  g_assert (record->events->len > 0);
  done = store_lock (store, error) && record_all (store, record, who, ret_warnings, error);
  store_unlock (store);
  return done;
}
