/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/own-clauses.h"

#include "document/addition.h"

#include <glib/gi18n-lib.h>

void
own_clause_free (OwnClause *clause)
{
  if (clause == NULL)
    return;

  g_free (clause->title);
  g_free (clause->text);
  g_free (clause->after);
  g_free (clause);
}

void
own_clause_place_free (OwnClausePlace *place)
{
  g_free (place->id);
  g_free (place->label);
  g_free (place);
}

static char *
path_of (int rank, const char *field)
{
  return g_strdup_printf ("ajouts.%d.%s", rank, field);
}

static const char *
field_of (QuadSession *session, int rank, const char *field)
{
  g_autofree char *path = path_of (rank, field);

  return dossier_get (quad_session_get_dossier (session), path);
}

OwnClause *
own_clause_read (QuadSession *session, int rank)
{
  OwnClause *clause = g_new0 (OwnClause, 1);
  const char *title = field_of (session, rank, "titre");
  const char *text = field_of (session, rank, "texte");

  clause->annex = g_strcmp0 (field_of (session, rank, "genre"), "annexe") == 0;
  clause->title = g_strdup (title != NULL ? title : "");
  clause->text = g_strdup (text != NULL ? text : "");
  clause->after = g_strdup (field_of (session, rank, "apres"));
  return clause;
}

static bool
is_free (QuadSession *session, int rank)
{
  return field_of (session, rank, "genre") == NULL &&
         field_of (session, rank, "titre") == NULL &&
         field_of (session, rank, "texte") == NULL && field_of (session, rank, "apres") == NULL;
}

/* 0 when there is room for no more. */
static int
find_free_rank (QuadSession *session)
{
  for (int rank = 1; rank <= ADDITIONS_MAX; rank++)
    if (is_free (session, rank))
      return rank;

  return 0;
}

static bool
set_fields (QuadSession *session, int rank, const char *const values[4], GError **error)
{
  static const char *const fields[] = { "genre", "titre", "texte", "apres" };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    Assignment assignment = { path_of (rank, fields[i]), values[i], NULL };

    g_ptr_array_add (paths, (char *) assignment.path);
    g_array_append_val (assignments, assignment);
  }

  return quad_session_set_all (session, assignments, error);
}

static bool
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

bool
own_clause_write (QuadSession *session, int rank, const OwnClause *clause, GError **error)
{
  const char *const values[] = { clause->annex ? "annexe" : "article", clause->title,
                                 clause->text, clause->after != NULL ? clause->after : "" };

  if (rank == 0)
    rank = find_free_rank (session);
  if (rank == 0) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("There are %d articles and annexes of your own already: remove one first"),
                 ADDITIONS_MAX);
    return false;
  }
  if (is_blank (clause->title)) {
    g_set_error_literal (error, ACTION_ERROR, ACTION_ERROR_VALUE, _ ("Type a title"));
    return false;
  }
  if (is_blank (clause->text)) {
    g_set_error_literal (error, ACTION_ERROR, ACTION_ERROR_VALUE, _ ("Type a text"));
    return false;
  }

  return set_fields (session, rank, values, error);
}

bool
own_clause_remove (QuadSession *session, int rank, GError **error)
{
  static const char *const values[] = { "", "", "", "" };

  return set_fields (session, rank, values, error);
}

GPtrArray *
own_clause_list_places (QuadSession *session, bool annex)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify) own_clause_place_free);
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  const Outline *outline = draft_get_outline (quad_session_get_draft (session));
  const GPtrArray *nodes = outline_get_nodes (outline);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = nodes->pdata[i];

    if (node->kind != (annex ? NODE_ANNEX : NODE_ARTICLE) ||
        cadrage_find_node (cadrage, node->id) == NULL)
      continue;

    OwnClausePlace *place = g_new0 (OwnClausePlace, 1);

    place->id = g_strdup (node->id);
    place->label = g_strdup_printf ("%s %s – %s", annex ? "Annexe" : "Article",
                                    outline_get_number (outline, node), node->title);
    g_ptr_array_add (places, place);
  }

  return places;
}
