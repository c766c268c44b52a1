/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/live-blanks.h"

#include "document/rewriting.h"
#include "number/letters.h"
#include "session/rewording.h"
#include "session/wording.h"

void
live_blank_free (LiveBlank *blank)
{
  g_free (blank->source);
  g_free (blank->name);
  g_free (blank->shown);
  g_free (blank);
}

/* Owned; NULL for what the act does not write as a value. */
static char *
source_of (gpointer item)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  if (((const Inline *) item)->kind != INLINE_VALUE)
    return NULL;
  g_ptr_array_add (alone, item);
  return rewriting_write (alone);
}

static void
add_blank (GPtrArray *blanks, QuadSession *session, const Inline *item, const char *source)
{
  g_autoptr (GPtrArray) pieces = rewording_split (session, source);
  const Piece *piece = pieces->len == 1 ? pieces->pdata[0] : NULL;
  g_autofree char *name = wording_of_path (session, item->of);
  LiveBlank *blank;

  if (piece == NULL || !piece->live)
    return;

  blank = g_new0 (LiveBlank, 1);
  blank->source = g_strdup (source);
  blank->name = letters_capitalize (name);
  blank->shown = wording_for_screen (piece->shown);
  blank->empty = piece->empty;
  g_ptr_array_add (blanks, blank);
}

/* A table says its own values, of a row that no sentence has. */
static void
gather (GPtrArray *blanks, GHashTable *known, QuadSession *session, const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = nodes->pdata[i];

    if (node->kind == NODE_TABLE)
      continue;
    for (guint k = 0; node->inlines != NULL && k < node->inlines->len; k++) {
      char *source = source_of (node->inlines->pdata[k]);

      if (source != NULL && !g_hash_table_contains (known, source)) {
        add_blank (blanks, session, node->inlines->pdata[k], source);
        g_hash_table_add (known, g_steal_pointer (&source));
      }
      g_free (source);
    }
    if (node->children != NULL)
      gather (blanks, known, session, node->children);
  }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LiveBlank *left = *(LiveBlank *const *) a;
  const LiveBlank *right = *(LiveBlank *const *) b;
  int order = g_utf8_collate (left->name, right->name);

  return order != 0 ? order : g_strcmp0 (left->source, right->source);
}

GPtrArray *
live_blanks_list (QuadSession *session)
{
  GPtrArray *blanks = g_ptr_array_new_with_free_func ((GDestroyNotify) live_blank_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gather (blanks, known, session, quad_session_get_cadrage (session)->nodes);
  g_ptr_array_sort (blanks, compare);
  return blanks;
}

bool
live_blank_matches (const LiveBlank *blank, const char *typed)
{
  g_autofree char *wanted = g_strstrip (g_strdup (typed));
  g_autofree char *said = g_strconcat (blank->name, " ", blank->shown, NULL);

  return *wanted == '\0' || g_str_match_string (wanted, said, TRUE);
}
