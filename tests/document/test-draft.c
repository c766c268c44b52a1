/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/draft.h"

#include "sample.h"

static char *
describe (const Cadrage *cadrage, const Dossier *dossier)
{
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);

  return document_describe (draft_get_document (draft));
}

/* Compares with the golden text; BLESS=1 rewrites it, to be read like code. */
static void
assert_golden (const char *name, const char *description)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "document", "golden", file, NULL);
  g_autofree char *golden = NULL;

  if (g_getenv ("BLESS") != NULL) {
    g_assert_true (g_file_set_contents (path, description, -1, NULL));
    return;
  }
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));

  g_auto (GStrv) expected = g_strsplit (golden, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

  for (int i = 0; expected[i] != NULL || lines[i] != NULL; i++) {
    g_assert_cmpstr (lines[i], ==, expected[i]);
    if (lines[i] == NULL || expected[i] == NULL)
      break;
  }
}

static void
alpc_reads_as_agreed (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");
  g_autofree char *description = describe (cadrage, dossier);

  assert_golden ("alpc-2016", description);
}

/* The other architectures: a few changes of the complete exercise, each with its own text. */
static void
architectures_change_the_text (void)
{
  static const struct {
    const char *name;
    const char *settings[6][2];
  } rows[] = {
    { "architecture-a", { { "parties.pole_emploi.signataire", "oui" } } },
    { "architecture-c-protocole", { { "acte.nature", "protocole" } } },
    { "architecture-c-convention",
      { { "acte.nature", "convention-operationnelle" },
        { "parties.pole_emploi.signataire", "oui" },
        { "protocole.date", "2016-03-25" } } },
    { "architecture-d",
      { { "parties.region.signataire", "non" },
        { "parties.pole_emploi.signataire", "oui" },
        { "articles.suivi.7.retenu", "oui" },
        { "actions_supplementaires[region]", NULL } } },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");

    for (int k = 0; k < 6 && rows[i].settings[k][0] != NULL; k++)
      dossier_put (dossier, rows[i].settings[k][0], rows[i].settings[k][1], NULL);
    g_autofree char *description = describe (cadrage, dossier);

    assert_golden (rows[i].name, description);
  }
}

static guint
count_headings (const Document *document, const char *label)
{
  guint n_headings = 0;

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    n_headings += block->kind == BLOCK_HEADING && block->label != NULL &&
                  g_str_has_prefix (block->label, label);
  }

  return n_headings;
}

/* The numbers of articles that the model's own trials gave. */
static void
each_architecture_has_its_articles (void)
{
  static const struct {
    const char *nature;
    const char *region;
    const char *operator;
    guint n_articles;
  } rows[] = {
    { "convention", "oui", "oui", 18 }, { "convention", "oui", "non", 18 },
    { "protocole", "oui", "non", 16 },  { "convention-operationnelle", "oui", "oui", 12 },
    { "convention", "non", "oui", 17 },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

    dossier_put (dossier, "acte.nature", rows[i].nature, NULL);
    dossier_put (dossier, "parties.region.signataire", rows[i].region, NULL);
    dossier_put (dossier, "parties.pole_emploi.signataire", rows[i].operator, NULL);
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);
    g_autoptr (Draft) draft = draft_new (figures);
    g_autofree char *text = document_describe (draft_get_document (draft));

    g_assert_cmpuint (count_headings (draft_get_document (draft), "Article"), ==,
                      rows[i].n_articles);
    g_assert_null (g_strstr_len (text, -1, "renvoi sans objet"));
  }
}

static void
own_articles_are_numbered_and_live (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  dossier_put (dossier, "ajouts.1.genre", "article", NULL);
  dossier_put (dossier, "ajouts.1.titre", "Égalité", NULL);
  dossier_put (dossier, "ajouts.1.texte",
               "Elle porte sur {socle_actions|nombre} actions, voir l’{@versements}.\n\nFin.",
               NULL);
  dossier_put (dossier, "ajouts.1.apres", "objet", NULL);
  dossier_put (dossier, "ajouts.2.genre", "annexe", NULL);
  dossier_put (dossier, "ajouts.2.titre", "Carte", NULL);
  g_autofree char *text = describe (cadrage, dossier);

  g_assert_nonnull (g_strstr_len (text, -1, "[ajout-1] “Article 2”: Égalité"));
  g_assert_nonnull (
      g_strstr_len (text, -1, "38\u202f721{socle_actions} actions, voir l’article\u00a011"));
  g_assert_nonnull (g_strstr_len (text, -1, "[ajout-1.2]: Fin."));
  g_assert_nonnull (g_strstr_len (text, -1, "“Article 3”: Engagements de la Région"));
  g_assert_nonnull (g_strstr_len (text, -1, "[ajout-2] “Annexe 5”: Carte"));
}

static void
a_rewritten_text_keeps_its_live_blanks (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  dossier_put (dossier, "articles.duree.1.texte",
               "{acte|Sujet} dure du {duree.debut|date} au \"terme\".", NULL);
  dossier_put (dossier, "duree.debut", "2016-04-01", NULL);
  g_autofree char *text = describe (cadrage, dossier);

  g_assert_nonnull (g_strstr_len (text, -1, "La présente convention{acte} dure du 1"));
  g_assert_nonnull (g_strstr_len (text, -1, "avril\u00a02016{duree.debut} au"));
}

static void
prepositions_melt_with_the_article_of_a_value (void)
{
  static const char *const rows[][2] = {
    { "le système régional", "à partir du système régional{source_comptage}." },
    { "les bases régionales", "à partir des bases régionales{source_comptage}." },
    { "la base Brest", "à partir de la base Brest{source_comptage}." },
    { "l’outil commun", "à partir de l’outil commun{source_comptage}." },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

    dossier_put (dossier, "source_comptage", rows[i][0], NULL);
    g_autofree char *text = describe (cadrage, dossier);

    g_assert_nonnull (g_strstr_len (text, -1, rows[i][1]));
  }
}

static void
blanks_are_listed_once_in_the_order_of_the_text (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  const GPtrArray *blanks = draft_get_blanks (draft);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (blanks->len, >, 20);
  g_assert_cmpstr (((Blank *) g_ptr_array_index (blanks, 0))->path, ==, "parties.region.siege");
  for (guint i = 0; i < blanks->len; i++)
    g_assert_true (g_hash_table_add (seen, ((Blank *) g_ptr_array_index (blanks, i))->path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/golden/alpc", alpc_reads_as_agreed);
  g_test_add_func ("/draft/golden/architectures", architectures_change_the_text);
  g_test_add_func ("/draft/articles", each_architecture_has_its_articles);
  g_test_add_func ("/draft/additions", own_articles_are_numbered_and_live);
  g_test_add_func ("/draft/rewritten", a_rewritten_text_keeps_its_live_blanks);
  g_test_add_func ("/draft/prepositions", prepositions_melt_with_the_article_of_a_value);
  g_test_add_func ("/draft/blanks", blanks_are_listed_once_in_the_order_of_the_text);

  return g_test_run ();
}
