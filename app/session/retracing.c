/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/retracing.h"

#include "actions/label.h"

#include <glib/gi18n-lib.h>

void
retracing_clear (Retracing *retracing)
{
  g_clear_pointer (&retracing->head, g_free);
  g_clear_pointer (&retracing->undo, g_free);
  g_clear_pointer (&retracing->redo, g_free);
  retracing->undo_refused = false;
}

/* Takes the entry. */
static char *
label_of (const Cadrage *cadrage, Entry *entry)
{
  g_autoptr (Entry) owned = entry;

  return owned != NULL ? action_label (owned->op, cadrage) : NULL;
}

void
retracing_follow (Retracing *retracing, Store *store, const Cadrage *cadrage, const char *head)
{
  g_autoptr (GError) refusal = NULL;

  if (g_strcmp0 (retracing->head, head) == 0)
    return;

  retracing_clear (retracing);
  retracing->head = g_strdup (head);
  retracing->undo = label_of (cadrage, store_find_undo (store, &refusal));
  retracing->redo = label_of (cadrage, store_find_redo (store, NULL));
  retracing->undo_refused = g_error_matches (refusal, STORE_ERROR, STORE_ERROR_REFUSED);
}

bool
retracing_may_follow (Store *store, const char *head, GError **error)
{
  g_autoptr (Dossier) now = store_snapshot (store, NULL, error);

  if (now == NULL)
    return false;
  if (g_strcmp0 (now->head, head) == 0)
    return true;

  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED,
                       _ ("Another program has changed this dossier meanwhile: look at what it "
                          "did, then try again"));
  return false;
}
