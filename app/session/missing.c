/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/missing.h"

#include "figures/explanation.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond, all that is empty is said, whether a figure can do without it or not. */
#define LEAVES_MAX 60

typedef struct {
  QuadSession *session;
  const GPtrArray *errors; /* of char: "path : sentence" */
  GPtrArray *found;        /* of Missing */
} Search;

static void
missing_free (gpointer data)
{
  Missing *missing = data;

  g_free (missing->path);
  g_free (missing->name);
  g_free (missing->fault);
  g_free (missing);
}

static void
add (Search *search, const char *path, const char *fault)
{
  Missing *missing;

  for (guint i = 0; i < search->found->len; i++)
    if (g_str_equal (((const Missing *) search->found->pdata[i])->path, path))
      return;

  missing = g_new0 (Missing, 1);
  missing->path = g_strdup (path);
  missing->name = wording_of_path (search->session, path);
  missing->fault = g_strdup (fault);
  g_ptr_array_add (search->found, missing);
}

/* NULL when that computation did not fail. */
static const char *
find_fault (const Search *search, const char *path)
{
  const size_t length = strlen (path);

  for (guint i = 0; i < search->errors->len; i++) {
    const char *error = search->errors->pdata[i];

    if (strncmp (error, path, length) == 0 && g_str_has_prefix (error + length, " : "))
      return error + length + strlen (" : ");
  }

  return NULL;
}

/* What is empty below a figure; what failed is told at once. */
static void
collect_leaves (Search *search, const Explanation *explanation, GPtrArray *leaves)
{
  const char *fault = explanation->known ? NULL : find_fault (search, explanation->path);

  if (explanation->known)
    return;
  if (fault != NULL)
    add (search, explanation->path, fault);
  else if (explanation->operands->len == 0 &&
           !g_ptr_array_find_with_equal_func (leaves, explanation->path, g_str_equal, NULL))
    g_ptr_array_add (leaves, g_strdup (explanation->path));

  for (guint i = 0; i < explanation->operands->len; i++)
    collect_leaves (search, explanation->operands->pdata[i], leaves);
}

static bool
is_known_with (const Search *search, const Dossier *dossier, const char *path)
{
  g_autoptr (Figures) figures =
      figures_new (quad_session_get_cadrage (search->session), dossier);
  const Value *value = figures_find (figures, path);

  return value != NULL && value->defined;
}

/* A figure may do without some of its operands (a limit that is not known): those without which
 * it is known, all others being there, are not missing. */
static void
drop_dispensable (const Search *search, const char *path, GPtrArray *leaves)
{
  g_autoptr (Dossier) filled = NULL;

  if (leaves->len == 0 || leaves->len > LEAVES_MAX)
    return;
  filled = dossier_copy (quad_session_get_dossier (search->session));
  for (guint i = 0; i < leaves->len; i++)
    dossier_put (filled, leaves->pdata[i], "1", NULL);
  if (!is_known_with (search, filled, path))
    return;

  for (guint i = 0; i < leaves->len;) {
    const char *leaf = leaves->pdata[i];

    dossier_put (filled, leaf, NULL, NULL);
    if (is_known_with (search, filled, path)) {
      g_ptr_array_remove_index (leaves, i);
    } else {
      dossier_put (filled, leaf, "1", NULL);
      i++;
    }
  }
}

static void
look_at (Search *search, const char *path)
{
  Figures *figures = quad_session_get_figures (search->session);
  g_autoptr (Explanation) explanation = NULL;
  g_autoptr (GPtrArray) leaves = g_ptr_array_new_with_free_func (g_free);
  const Value *value = figures_find (figures, path);
  const guint n_before = search->found->len;

  if (value == NULL || value->defined)
    return;
  explanation = explanation_new (figures, path);
  if (explanation == NULL) {
    add (search, path, NULL);
    return;
  }

  search->errors = figures_get_errors (figures);
  collect_leaves (search, explanation, leaves);
  drop_dispensable (search, path, leaves);
  for (guint i = 0; i < leaves->len; i++)
    add (search, leaves->pdata[i], NULL);
  if (search->found->len == n_before && leaves->len == 0)
    add (search, path, _ ("It cannot be computed from these values"));
}

static void
look_at_all_cells (Search *search, int symbol)
{
  Figures *figures = quad_session_get_figures (search->session);
  const Datum *datum = quad_session_get_cadrage (search->session)->data->pdata[symbol];
  int counts[TYPE_DIMENSIONS_MAX] = { 1, 1 };
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  for (int i = 0; i < datum->type.n_dimensions; i++)
    counts[i] = figures_count_members (figures, datum->type.dimensions[i]);

  for (ranks[0] = 0; ranks[0] < counts[0]; ranks[0]++)
    for (ranks[1] = 0; ranks[1] < counts[1]; ranks[1]++) {
      g_autofree char *path = figures_dup_path (figures, symbol, ranks);

      look_at (search, path);
    }
}

GPtrArray *
missing_find (QuadSession *session, const char *const *ids)
{
  Search search = { session, NULL, g_ptr_array_new_with_free_func (missing_free) };

  for (int i = 0; ids[i] != NULL; i++) {
    const int symbol = cadrage_find_symbol (quad_session_get_cadrage (session), ids[i]);

    if (symbol >= 0)
      look_at_all_cells (&search, symbol);
    else
      look_at (&search, ids[i]);
  }

  return search.found;
}
