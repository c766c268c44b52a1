/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/rewording.h"

#include "document/rewriting.h"

void
piece_free (Piece *piece)
{
  g_free (piece->source);
  g_free (piece->shown);
  g_free (piece);
}

static char *
text_path (const Clause *clause)
{
  return g_strconcat (clause->path, ".texte", NULL);
}

static const Node *
model_of (QuadSession *session, const Clause *clause)
{
  return cadrage_find_node (quad_session_get_cadrage (session), clause->id);
}

char *
rewording_of_model (QuadSession *session, const Clause *clause)
{
  const Node *node = model_of (session, clause);

  return node != NULL ? rewriting_write (node->inlines) : NULL;
}

char *
rewording_of (QuadSession *session, const Clause *clause)
{
  g_autofree char *path = text_path (clause);
  const char *written = dossier_get (quad_session_get_dossier (session), path);
  char *model = written == NULL ? rewording_of_model (session, clause) : NULL;

  return model != NULL ? model : g_strdup (written != NULL ? written : "");
}

static char *
word (QuadSession *session, const GPtrArray *inlines, bool *ret_empty)
{
  g_autoptr (GPtrArray) runs = draft_word (quad_session_get_draft (session), inlines);

  *ret_empty = false;
  for (guint i = 0; i < runs->len; i++)
    *ret_empty = *ret_empty || (((const Run *) runs->pdata[i])->flags & RUN_BLANK);

  return runs_to_text (runs);
}

GPtrArray *
rewording_compare (QuadSession *session, const Clause *clause)
{
  const Node *node = model_of (session, clause);
  g_autofree char *text = rewording_of (session, clause);
  g_autoptr (GPtrArray) inlines = rewriting_read (text);
  bool empty;
  g_autofree char *now = word (session, inlines, &empty);
  g_autofree char *model = node != NULL ? word (session, node->inlines, &empty) : g_strdup ("");

  return word_diff (model, now);
}

GPtrArray *
rewording_split (QuadSession *session, const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  g_autoptr (GPtrArray) inlines = rewriting_read (text);

  for (guint i = 0; i < inlines->len; i++) {
    g_autoptr (GPtrArray) alone = g_ptr_array_new ();
    const Inline *item = inlines->pdata[i];
    Piece *piece = g_new0 (Piece, 1);

    g_ptr_array_add (alone, inlines->pdata[i]);
    piece->source = rewriting_write (alone);
    piece->live = item->kind != INLINE_TEXT;
    if (piece->live)
      piece->shown = word (session, alone, &piece->empty);
    if (piece->shown == NULL || *piece->shown == '\0') {
      g_free (piece->shown);
      piece->shown = g_strdup (piece->source);
    }
    g_ptr_array_add (pieces, piece);
  }

  return pieces;
}

/* Nothing is kept of a text that is the model's. */
static const char *
settle_text (QuadSession *session, const Clause *clause, const char *text)
{
  g_autofree char *model = rewording_of_model (session, clause);

  return g_strcmp0 (model, text) == 0 ? "" : text;
}

bool
rewording_try (QuadSession *session, const Clause *clause, const char *text, GError **error)
{
  g_autofree char *path = text_path (clause);

  return quad_session_try (session, path, settle_text (session, clause, text), error);
}

bool
rewording_write (QuadSession *session, const Clause *clause, const char *text, GError **error)
{
  g_autofree char *path = text_path (clause);

  return quad_session_set (session, path, settle_text (session, clause, text), error);
}
