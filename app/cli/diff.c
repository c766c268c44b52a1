/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite diff: what changed between two points of a dossier's history. */
#include "cli/failure.h"
#include "cli/point.h"
#include "cli/verb.h"
#include "document/comparison.h"
#include "document/word-diff.h"
#include "figures/listing.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { NULL, NULL, NULL },
};

/* A state, and what is computed and written of it. */
typedef struct {
  Dossier *dossier;
  Cadrage *cadrage;
  Figures *figures;
  Draft *draft;
} State;

static void
state_clear (State *state)
{
  g_clear_pointer (&state->draft, draft_free);
  g_clear_pointer (&state->figures, figures_free);
  g_clear_pointer (&state->cadrage, cadrage_free);
  g_clear_pointer (&state->dossier, dossier_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, state_clear)

/* The number and the day of a version are no change of the act. */
static bool
state_read (Store *store, const char *point, State *ret_state, GError **error)
{
  g_auto (State) state = { .dossier = point_read (store, point, error) };

  if (state.dossier == NULL)
    return false;
  state.dossier->version = 1;
  state.dossier->frozen_as = 0;
  state.dossier->version_date = (Date){ 2000, 1, 1 };
  state.cadrage = cadrage_read (state.dossier->cadrage_xml, point, NULL, error);
  if (state.cadrage == NULL)
    return false;

  state.figures = figures_new (state.cadrage, state.dossier);
  state.draft = draft_new (state.figures);
  *ret_state = state;
  state = (State){ 0 };
  return true;
}

/* Path → FigureLine. */
static GHashTable *
index_lines (const GPtrArray *lines)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (index, figure_line_dup_path (lines->pdata[i]), lines->pdata[i]);
  return index;
}

static void
print_figure (const char *path, const FigureLine *before, const FigureLine *after)
{
  const FigureLine *shown = after != NULL ? after : before;

  if (before != NULL && after != NULL && g_strcmp0 (before->value, after->value) == 0)
    return;
  printf (_ ("%s (%s): %s → %s\n"), shown->label, path,
          before != NULL ? before->text : _ ("nothing"),
          after != NULL ? after->text : _ ("nothing"));
}

/* In the order of the later state; what it has no more comes last. */
static void
print_figures (const State *from, const State *to)
{
  g_autoptr (GPtrArray) old = figures_list (from->figures);
  g_autoptr (GPtrArray) new = figures_list (to->figures);
  g_autoptr (GHashTable) old_index = index_lines (old);
  g_autoptr (GHashTable) new_index = index_lines (new);

  for (guint i = 0; i < new->len; i++) {
    g_autofree char *path = figure_line_dup_path (new->pdata[i]);

    print_figure (path, g_hash_table_lookup (old_index, path), new->pdata[i]);
  }
  for (guint i = 0; i < old->len; i++) {
    g_autofree char *path = figure_line_dup_path (old->pdata[i]);

    if (!g_hash_table_contains (new_index, path))
      print_figure (path, old->pdata[i], NULL);
  }
}

static void
print_words (const char *before, const char *after)
{
  static const char *const marks[][2] = {
    [WORDS_KEPT] = { "", "" },
    [WORDS_DELETED] = { "[-", "-]" },
    [WORDS_INSERTED] = { "{+", "+}" },
  };
  g_autoptr (GPtrArray) stretches =
      word_diff (before != NULL ? before : "", after != NULL ? after : "");

  printf ("  ");
  for (guint i = 0; i < stretches->len; i++) {
    const WordStretch *stretch = stretches->pdata[i];

    for (const char *c = stretch->text; *c != '\0'; c++)
      if (c == stretch->text)
        printf ("%s%c", marks[stretch->fate][0], *c);
      else
        printf (*c == '\n' ? "%c  " : "%c", *c);
    printf ("%s", marks[stretch->fate][1]);
  }
  printf ("\n");
}

static void
print_texts (const State *from, const State *to)
{
  g_autoptr (GPtrArray) changes = comparison_make (from->draft, to->draft);

  for (guint i = 0; i < changes->len; i++) {
    const TextChange *change = changes->pdata[i];

    printf ("\n%s%s%s\n", change->section != NULL ? change->section : "",
            change->section != NULL ? " · " : "",
            *change->id != '\0' ? change->id : _ ("without a name"));
    print_words (change->before, change->after);
  }
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (Store) store = store_open (call_get_argument (call, 0), STORE_READ, error);
  g_autofree char *last = NULL;
  const char *from = call_get_argument (call, 1);
  const char *to = call_get_argument (call, 2);
  g_auto (State) before = { 0 };
  g_auto (State) after = { 0 };

  if (store == NULL)
    return EXIT_DAMAGED;
  if (from == NULL)
    from = last = point_dup_last (store, error);
  if (from == NULL || !state_read (store, from, &before, error) ||
      !state_read (store, to != NULL ? to : "now", &after, error))
    return EXIT_DAMAGED;

  print_figures (&before, &after);
  print_texts (&before, &after);
  return EXIT_DONE;
}

const Verb verb_diff = {
  .name = "diff",
  .arguments = N_ ("FILE [FROM [TO]]"),
  .summary = N_ ("compare the figures and the text of two points of the history"),
  .details = N_ (
      "FROM is the last frozen version unless given (the beginning while there is none), TO is "
      "now. A\n"
      "point is v2 (a frozen version), seq:12 or the first digits of a hash (as “log” prints "
      "them), now,\n"
      "or the file of another dossier. First the figures that differ, one a line; then the "
      "passages of\n"
      "the act, where [-this-] went and {+that+} came. Nothing is printed when nothing "
      "differs."),
  .example = "quadripartite diff alpc.convention v1 v2",
  .arguments_min = 1,
  .arguments_max = 3,
  .options = options,
  .run = run,
};
