/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/clauses.h"

#include "sample.h"
#include "session/clause-search.h"
#include "session/own-clauses.h"
#include "session/rewording.h"

#include <string.h>

static const Clause *
find (const GPtrArray *clauses, const char *path)
{
  int place = clause_search_place (clauses, path);

  g_assert_cmpint (place, >=, 0);
  return clauses->pdata[place];
}

static char *
describe_runs (const Clause *clause)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clause->runs->len; i++) {
    const Run *run = clause->runs->pdata[i];

    if (run->origin != NULL)
      g_string_append_printf (text, "⟨%s%s⟩", run->flags & RUN_BLANK ? "?" : "", run->text);
    else
      g_string_append (text, run->text);
  }

  return g_string_free (text, FALSE);
}

/* One line for each clause: "[x]" an optional one that is retained, "( )" a wording that is
 * not taken, "-" what does not stand. */
static char *
describe (const GPtrArray *clauses)
{
  static const char *const kinds[] = { "#", "##", "?", "¶", "°", "▦" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = clauses->pdata[i];
    g_autofree char *runs = describe_runs (clause);

    g_assert_cmpint (clause->parent, <, (int) i);
    g_string_append_printf (text, "%s%s %s", kinds[clause->kind], clause->stands ? "" : "-",
                            clause->id);
    if (clause->optional)
      g_string_append (text, clause->retained ? " [x]" : " [ ]");
    if (clause->choice != NULL)
      g_string_append (text, clause->stands ? " (x)" : " ( )");
    if (clause->open)
      g_string_append (text, " open");
    if (clause->to_verify)
      g_string_append (text, " to-verify");
    if (clause->label != NULL)
      g_string_append_printf (text, " «%s»", clause->label);
    if (clause->title != NULL)
      g_string_append_printf (text, " %s", clause->title);
    if (*runs != '\0')
      g_string_append_printf (text, " | %s", runs);
    if (clause->usage != NULL)
      g_string_append_printf (text, " | s’emploie %s", clause->usage);
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

/* BLESS=1 rewrites the golden text, to be read like code. */
static void
the_clauses_of_alpc_are_listed (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autofree char *description = NULL;
  g_autofree char *golden = NULL;
  g_autofree char *path =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "session", "golden", "clauses.txt", NULL);

  sample_begin_alpc (&alpc);
  clauses = clauses_read (alpc.session);
  description = describe (clauses);
  sample_end (&alpc);

  if (g_getenv ("BLESS") != NULL) {
    g_assert_true (g_file_set_contents (path, description, -1, NULL));
    return;
  }
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));

  g_auto (GStrv) expected = g_strsplit (golden, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

  for (int i = 0; expected[i] != NULL && lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected));
}

static void
a_rewriting_goes_round (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;

  sample_begin_alpc (&alpc);
  before = clauses_read (alpc.session);

  const Clause *clause = find (before, "engagement-region.supplementaires.3");

  digest = g_strdup (clause->digest);
  text = rewording_of (alpc.session, clause);
  g_assert_nonnull (strstr (text, "{actions_total|nombre}"));
  g_assert_true (
      rewording_write (alpc.session, clause, "Soit {actions_total|nombre} en tout.", &error));
  g_assert_no_error (error);
  sample_assert (&alpc, "articles.engagement-region.supplementaires.3.texte",
                 "Soit {actions_total|nombre} en tout.");

  after = clauses_read (alpc.session);
  clause = find (after, "articles.engagement-region.supplementaires.3.texte");
  g_assert_true (clause->rewritten);
  g_assert_cmpstr (clause->digest, !=, digest);
  g_assert_cmpuint (clause->runs->len, ==, 3);
  g_assert_cmpstr (((const Run *) clause->runs->pdata[1])->origin, ==, "actions_total");

  /* The model's own words take the rewriting away. */
  g_assert_true (rewording_write (alpc.session, clause, text, &error));
  sample_assert (&alpc, "articles.engagement-region.supplementaires.3.texte", "");
  restored = clauses_read (alpc.session);
  clause = find (restored, "engagement-region.supplementaires.3");
  g_assert_cmpstr (clause->digest, ==, digest);

  /* But for the day of the last change, on the title page. */
  for (guint i = 0; i < before->len; i++)
    if (!g_str_has_prefix (((const Clause *) before->pdata[i])->id, "page-de-titre"))
      g_assert_cmpstr (((const Clause *) before->pdata[i])->digest, ==,
                       ((const Clause *) restored->pdata[i])->digest);
  sample_end (&alpc);
}

static void
the_departure_is_told_in_the_words_of_the_act (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *model = NULL;

  sample_begin_alpc (&alpc);
  sample_set (&alpc, "articles.versements.4.texte", "");
  clauses = clauses_read (alpc.session);

  const Clause *clause = find (clauses, "objet.6");

  model = rewording_of_model (alpc.session, clause);
  g_auto (GStrv) parts = g_strsplit (model, "contradiction", 2);
  g_autofree char *text = g_strjoinv ("désaccord", parts);
  g_assert_true (rewording_write (alpc.session, clause, text, NULL));
  words = rewording_compare (alpc.session, clause);
  g_assert_cmpuint (words->len, ==, 4);
  g_assert_cmpstr (((const WordStretch *) words->pdata[1])->text, ==, "contradiction");
  g_assert_cmpint (((const WordStretch *) words->pdata[1])->fate, ==, WORDS_DELETED);
  g_assert_cmpstr (((const WordStretch *) words->pdata[2])->text, ==, "désaccord");
  g_assert_nonnull (
      strstr (((const WordStretch *) words->pdata[0])->text, "de la présente convention"));
  sample_end (&alpc);
}

static void
a_text_is_split_at_its_blanks (void)
{
  static const struct {
    const char *source;
    const char *shown;
    bool live;
    bool empty;
  } rows[] = {
    { "Le socle : ", "Le socle : ", false, false },
    { "{socle_actions|nombre}", "38\u202f721", true, false },
    { " ", " ", false, false },
    { "{pluriel:socle_actions|action/actions}", "actions", true, false },
    { ", le ", ", le ", false, false },
    { "{convention_pole_emploi.date|date}", NULL, true, true },
    { " { } {rien} et ", " { } {rien} et ", false, false },
    { "{sigle:CPF}", "compte personnel de formation (CPF)", true, false },
    { "{@objet}", "article\u00a01er", true, false },
  };
  Sample alpc;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) pieces = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append (text, rows[i].source);

  sample_begin_alpc (&alpc);
  pieces = rewording_split (alpc.session, text->str);
  g_assert_cmpuint (pieces->len, ==, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const Piece *piece = pieces->pdata[i];

    g_assert_cmpstr (piece->source, ==, rows[i].source);
    if (rows[i].shown != NULL)
      g_assert_cmpstr (piece->shown, ==, rows[i].shown);
    g_assert_cmpint (piece->live, ==, rows[i].live);
    g_assert_cmpint (piece->empty, ==, rows[i].empty);
  }
  sample_end (&alpc);
}

/* What is edited and left as it is changes no word. */
static void
every_text_is_its_pieces (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) clauses = NULL;

  sample_begin_alpc (&alpc);
  clauses = clauses_read (alpc.session);
  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = clauses->pdata[i];

    if (clause->kind != CLAUSE_PARAGRAPH && clause->kind != CLAUSE_ITEM)
      continue;

    g_autofree char *text = rewording_of (alpc.session, clause);
    g_autoptr (GPtrArray) pieces = rewording_split (alpc.session, text);
    g_autoptr (GString) whole = g_string_new (NULL);

    for (guint k = 0; k < pieces->len; k++)
      g_string_append (whole, ((const Piece *) pieces->pdata[k])->source);
    g_assert_cmpstr (whole->str, ==, text);
    g_assert_cmpstr (text, !=, "");
  }
  sample_end (&alpc);
}

static void
choices_and_switches_follow (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  sample_begin_alpc (&alpc);
  first = clauses_read (alpc.session);
  g_assert_false (find (first, "engagement-region.budget")->stands);
  g_assert_true (find (first, "engagement-region.budget")->optional);
  g_assert_false (find (first, "engagement-region.budget.1")->stands);
  g_assert_null (find (first, "engagement-region.budget")->label);

  sample_set (&alpc, "articles.engagement-region.budget.retenu", "oui");
  second = clauses_read (alpc.session);
  g_assert_true (find (second, "engagement-region.budget")->retained);
  g_assert_true (find (second, "engagement-region.budget.1")->stands);
  g_assert_cmpstr (find (second, "engagement-region.budget")->label, ==, "V");
  sample_end (&alpc);
}

static void
own_clauses_are_added_and_removed (void)
{
  Sample alpc;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  OwnClause own = { false, (char *) "Communication", (char *) "Première ligne.\nSeconde.",
                    (char *) "objet" };

  sample_begin_alpc (&alpc);
  g_assert_true (own_clause_write (alpc.session, 0, &own, &error));
  g_assert_no_error (error);
  clauses = clauses_read (alpc.session);
  g_assert_cmpstr (find (clauses, "ajouts.1.titre")->title, ==, "Communication");
  g_assert_cmpstr (find (clauses, "ajouts.1.titre")->label, ==, "Article 2");
  g_assert_true (find (clauses, "ajout-1.2")->added);
  g_assert_cmpstr (find (clauses, "ajout-1.2")->path, ==, "ajouts.1");
  g_assert_false (find (clauses, "objet.1")->added);

  own.title = (char *) "  ";
  g_assert_false (own_clause_write (alpc.session, 0, &own, &error));
  g_assert_nonnull (error);
  sample_assert (&alpc, "ajouts.2.texte", "");

  g_assert_true (own_clause_remove (alpc.session, 1, NULL));
  sample_assert (&alpc, "ajouts.1.titre", "");
  g_clear_pointer (&clauses, g_ptr_array_unref);
  clauses = clauses_read (alpc.session);
  g_assert_cmpint (clause_search_place (clauses, "ajouts.1.titre"), ==, -1);
  sample_end (&alpc);
}

static guint
count (const GPtrArray *clauses, ClauseFilter filter, const char *words, ClauseKind kind)
{
  g_autofree bool *left = clause_search_filter (clauses, filter, words);
  guint n_left = 0;

  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = clauses->pdata[i];

    n_left += left[i] && clause->kind == kind;
    if (left[i] && clause->parent >= 0)
      g_assert_true (left[clause->parent]);
  }

  return n_left;
}

static void
clauses_are_filtered (void)
{
  Sample alpc;
  g_autoptr (GPtrArray) clauses = NULL;
  guint n_all;

  sample_begin_alpc (&alpc);
  sample_set (&alpc, "articles.objet.2.texte", "Un autre texte.");
  clauses = clauses_read (alpc.session);
  n_all = count (clauses, CLAUSE_FILTER_ALL, NULL, CLAUSE_PARAGRAPH);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_REWRITTEN, NULL, CLAUSE_PARAGRAPH), ==, 1);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_REWRITTEN, NULL, CLAUSE_TOP), ==, 1);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_TO_COMPLETE, NULL, CLAUSE_PARAGRAPH), <,
                    n_all);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_OPTIONAL, NULL, CLAUSE_PARAGRAPH), >, 10);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_ALL, "DEPENSEE imputée", CLAUSE_PARAGRAPH),
                    ==, 0);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_ALL, "depense imputee", CLAUSE_PARAGRAPH), ==,
                    1);
  g_assert_cmpuint (count (clauses, CLAUSE_FILTER_ALL, "", CLAUSE_PARAGRAPH), ==, n_all);
  sample_end (&alpc);
}

static void
paths_lead_to_clauses (void)
{
  static const char *const rows[][2] = {
    { "articles.objet.4.1.texte", "objet.4.1" },
    { "articles.visas.retenu", "visas" },
    { "objet", "objet" },
    { "socle_actions", "engagement-region.socle.1.1" },
    { "actions_supplementaires[region]", "engagement-region.supplementaires.1.1" },
    { "parties.etat.representants.1.nom", "comparution.etat.1" },
    { "articles.engagement-region.socle", "engagement-region.socle" },
  };
  Sample alpc;
  g_autoptr (GPtrArray) clauses = NULL;
  bool computed;

  sample_begin_alpc (&alpc);
  clauses = clauses_read (alpc.session);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (find (clauses, rows[i][0])->id, ==, rows[i][1]);
  g_assert_cmpint (clause_search_place (clauses, "nulle-part"), ==, -1);
  g_assert_cmpint (clause_search_place (clauses, "ajouts.7.titre"), ==, -1);

  g_autofree char *entered = clause_search_field (alpc.session, "socle_actions", &computed);
  g_assert_cmpstr (entered, ==, "socle_actions");
  g_assert_false (computed);
  g_autofree char *figure = clause_search_field (alpc.session, "compensation_etat", &computed);
  g_assert_cmpstr (figure, ==, "compensation_etat");
  g_assert_true (computed);
  g_autofree char *person =
      clause_search_field (alpc.session, "parties.etat.representants.1", &computed);
  g_assert_true (g_str_has_prefix (person, "parties.etat.representants.1."));
  g_assert_null (clause_search_field (alpc.session, "acte", &computed));
  sample_end (&alpc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clauses/golden", the_clauses_of_alpc_are_listed);
  g_test_add_func ("/clauses/rewriting", a_rewriting_goes_round);
  g_test_add_func ("/clauses/departure", the_departure_is_told_in_the_words_of_the_act);
  g_test_add_func ("/clauses/pieces", a_text_is_split_at_its_blanks);
  g_test_add_func ("/clauses/all-pieces", every_text_is_its_pieces);
  g_test_add_func ("/clauses/choices", choices_and_switches_follow);
  g_test_add_func ("/clauses/own", own_clauses_are_added_and_removed);
  g_test_add_func ("/clauses/filter", clauses_are_filtered);
  g_test_add_func ("/clauses/paths", paths_lead_to_clauses);

  return g_test_run ();
}
