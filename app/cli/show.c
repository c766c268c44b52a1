/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite show: every path and its value, as set accepts them. */
#include "cli/escape.h"
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "dossier/path.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { "all", NULL, N_ ("also what is still empty, as “PATH=”") },
  { NULL, NULL, NULL },
};

static void
print_members (const Dossier *dossier)
{
  for (guint i = 0; i < dossier->dimensions->len; i++) {
    const DossierDimension *dimension = g_ptr_array_index (dossier->dimensions, i);

    printf ("# %s:", dimension->dimension);
    for (guint j = 0; j < dimension->members->len; j++) {
      const DossierMember *member = g_ptr_array_index (dimension->members, j);
      printf ("%s %s %s", j > 0 ? "," : "", member->id, member->label);
    }
    printf ("\n");
  }
}

/* Of each path of the cadrage that a person can fill. */
static void
add_declared (GHashTable *paths, Workspace *workspace, int symbol)
{
  const Datum *datum = g_ptr_array_index (workspace->cadrage->data, symbol);
  const Type *type = &datum->type;
  int counts[TYPE_DIMENSIONS_MAX] = { 1, 1 };
  int members[TYPE_DIMENSIONS_MAX];

  if (datum->kind != DATUM_INPUT && datum->kind != DATUM_FIELD)
    return;

  for (int i = 0; i < type->n_dimensions; i++)
    counts[i] = figures_count_members (workspace->figures, type->dimensions[i]);
  for (members[0] = 0; members[0] < counts[0]; members[0]++)
    for (members[1] = 0; members[1] < counts[1]; members[1]++)
      g_hash_table_add (paths, figures_dup_path (workspace->figures, symbol, members));
}

static void
add_clauses (GHashTable *paths, const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);

    if (node->optional)
      g_hash_table_add (paths, g_strdup_printf ("articles.%s.retenu", node->id));
    if (node->kind == NODE_VARIANTS)
      g_hash_table_add (paths, g_strdup_printf ("articles.%s.variante", node->id));
    add_clauses (paths, node->children);
  }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return path_compare (*(const char *const *) a, *(const char *const *) b);
}

/* Borrowed from the table. */
static GPtrArray *
list_keys (GHashTable *paths)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_paths);

  return keys;
}

static void
print_cell (const Dossier *dossier, const char *path)
{
  const Cell *cell = dossier_find (dossier, path);
  g_autofree char *value = escape_write (cell != NULL && cell->value ? cell->value : "");

  if (cell == NULL || cell->value != NULL)
    printf ("%s=%s\n", path, value);
  if (cell != NULL && cell->source != NULL) {
    g_autofree char *source = escape_write (cell->source);
    printf ("%s.source=%s\n", path, source);
  }
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (Workspace) workspace =
      workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = NULL;

  if (workspace == NULL)
    return EXIT_DAMAGED;

  for (guint i = 0; i < workspace->dossier->cells->len; i++) {
    const Cell *cell = g_ptr_array_index (workspace->dossier->cells, i);
    g_hash_table_add (paths, g_strdup (cell->path));
  }
  if (call_has (call, "all")) {
    for (guint i = 0; i < workspace->cadrage->data->len; i++)
      add_declared (paths, workspace, (int) i);
    add_clauses (paths, workspace->cadrage->nodes);
  }

  sorted = list_keys (paths);
  print_members (workspace->dossier);
  for (guint i = 0; i < sorted->len; i++)
    print_cell (workspace->dossier, g_ptr_array_index (sorted, i));

  return EXIT_DONE;
}

const Verb verb_show = {
  .name = "show",
  .arguments = N_ ("FILE [--all]"),
  .summary = N_ ("print every path and its value"),
  .details = N_ ("One “PATH=VALUE” a line, sorted, exactly as “set” accepts it; “PATH.source=” "
                 "is where an\n"
                 "input comes from. A new line inside a text is written \\n, a backslash \\\\. "
                 "Lines that\n"
                 "start with # name the members of the dossier's own dimensions."),
  .example = "quadripartite show alpc.convention",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
