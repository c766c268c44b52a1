/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite explain: why a figure is what it is, down to the inputs. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "figures/explanation.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { NULL, NULL, NULL },
};

/* first stands before the figure's own line, rest before what belongs to it. */
static void
print_tree (const Explanation *explanation, const char *first, const char *rest)
{
  bool leaf = explanation->operands->len == 0;
  const char *bar = leaf ? "  " : "│ ";

  printf ("%s%s (%s) : %s\n", first, explanation->label, explanation->path, explanation->text);
  if (explanation->in_names != NULL)
    printf ("%s%s= %s\n", rest, bar, explanation->in_names);
  if (explanation->in_values != NULL)
    printf ("%s%s= %s\n", rest, bar, explanation->in_values);
  if (explanation->source != NULL)
    printf ("%s%s%s %s\n", rest, bar, _ ("source:"), explanation->source);
  if (explanation->note != NULL)
    printf ("%s%s%s %s\n", rest, bar, _ ("note:"), explanation->note);

  for (guint i = 0; i < explanation->operands->len; i++) {
    bool last = i + 1 == explanation->operands->len;
    g_autofree char *branch = g_strconcat (rest, last ? "└─ " : "├─ ", NULL);
    g_autofree char *below = g_strconcat (rest, last ? "   " : "│  ", NULL);

    print_tree (g_ptr_array_index (explanation->operands, i), branch, below);
  }
}

/* A name without members, of a datum that has some: each of its cells. */
static bool
print_cells (Figures *figures, const char *name)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  int symbol = cadrage_find_symbol (cadrage, name);
  const Datum *datum = symbol >= 0 ? g_ptr_array_index (cadrage->data, symbol) : NULL;
  int counts[TYPE_DIMENSIONS_MAX] = { 1, 1 };
  int members[TYPE_DIMENSIONS_MAX];
  bool found = false;

  if (datum == NULL || datum->type.n_dimensions == 0)
    return false;

  for (int i = 0; i < datum->type.n_dimensions; i++)
    counts[i] = figures_count_members (figures, datum->type.dimensions[i]);
  for (members[0] = 0; members[0] < counts[0]; members[0]++)
    for (members[1] = 0; members[1] < counts[1]; members[1]++) {
      g_autofree char *path = figures_dup_path (figures, symbol, members);
      g_autoptr (Explanation) explanation = explanation_new (figures, path);

      if (explanation == NULL)
        return false;
      print_tree (explanation, "", "");
      found = true;
    }

  return found;
}

static int
run (const Call *call, GError **error)
{
  const char *name = call_get_argument (call, 1);
  g_autoptr (Workspace) workspace =
      workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  g_autoptr (Explanation) explanation = NULL;

  if (workspace == NULL)
    return EXIT_DAMAGED;

  explanation = explanation_new (workspace->figures, name);
  if (explanation != NULL)
    print_tree (explanation, "", "");
  else if (!print_cells (workspace->figures, name))
    g_set_error (
        error, CLI_ERROR, EXIT_CALL,
        _ ("No figure is called “%s”: type “quadripartite figures %s” for those there are"),
        name, call_get_argument (call, 0));

  return EXIT_DONE;
}

const Verb verb_explain = {
  .name = "explain",
  .arguments = N_ ("FILE FIGURE"),
  .summary = N_ ("explain a figure: its formula, its values, its sources"),
  .details = N_ (
      "FIGURE is a path of “quadripartite figures”: compensation_etat, versement[2]. Without "
      "its\n"
      "members, each of them is explained. The formula shown is the formula that is computed."),
  .example = "quadripartite explain alpc.convention compensation_etat",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
