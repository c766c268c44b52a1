/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/history.h"

#include "actions/label.h"
#include "session/wording.h"

void
history_line_free (HistoryLine *line)
{
  g_free (line->hash);
  g_free (line->author);
  g_free (line->when);
  g_free (line->label);
  g_free (line);
}

static HistoryLine *
line_new (const Entry *entry, const Cadrage *cadrage)
{
  HistoryLine *line = g_new0 (HistoryLine, 1);

  line->seq = entry->seq;
  line->hash = g_strdup (entry->hash);
  line->author = g_strdup (entry->author);
  line->when = wording_of_time (entry->at);
  line->label = action_label (entry->op, cadrage);
  return line;
}

/* Undoing and doing again name the act they are about. */
static void
mark_target (GHashTable *lines, const Entry *entry)
{
  HistoryLine *target =
      entry->target != NULL ? g_hash_table_lookup (lines, entry->target) : NULL;

  if (target != NULL)
    target->taken_back = entry->kind == ENTRY_UNDO;
}

GPtrArray *
history_read (QuadSession *session, GError **error)
{
  g_autoptr (GPtrArray) entries = quad_session_read_entries (session, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GHashTable) by_hash = g_hash_table_new (g_str_hash, g_str_equal);

  if (entries == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) history_line_free);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = entries->pdata[i];
    HistoryLine *line = line_new (entry, quad_session_get_cadrage (session));

    mark_target (by_hash, entry);
    g_hash_table_insert (by_hash, line->hash, line);
    g_ptr_array_insert (lines, 0, line);
  }

  return g_steal_pointer (&lines);
}
