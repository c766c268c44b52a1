/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/typography.h"

#include "document/draft.h"
#include "sample.h"

/* « · » stands for U+00A0 and « ‧ » for U+202F, so that the rows can be read. */
static char *
visible (const char *text)
{
  GString *seen = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar point = g_utf8_get_char (p);

    g_string_append_unichar (seen, point == 0x00a0 ? 0x00b7 : point == 0x202f ? 0x2027 : point);
  }

  return g_string_free (seen, FALSE);
}

static void
spaces_that_may_not_break_are_found (void)
{
  static const char *const rows[][2] = {
    { "ainsi ; puis", "ainsi‧; puis" },
    { "Qui ? Quoi !", "Qui‧? Quoi‧!" },
    { "comprend : un", "comprend·: un" },
    { "« le plan »", "«‧le plan‧»" },
    { "80 % et 75 M€", "80·% et 75·M€" },
    { "80 331 000 €", "80‧331‧000·€" },
    { "500 000 formations", "500‧000 formations" },
    { "en 2016 300 000 actions", "en 2016 300‧000 actions" },
    { "33000 Bordeaux", "33000 Bordeaux" },
    { "n° 2014-288 du 5 mars 2014", "n°·2014-288 du 5·mars·2014" },
    { "le 1er avril 2016", "le 1er·avril·2016" },
    { "article 3 et annexe 2", "article·3 et annexe·2" },
    { "articles L. 4221-1 et L. 4231-3", "articles L.·4221-1 et L.·4231-3" },
    { "Monsieur Pierre DARTOUT", "Monsieur·Pierre DARTOUT" },
    { "II. – Maintien. – La Région", "II.·– Maintien.·– La Région" },
    { "l'État d'Ille", "l’État d’Ille" },
    { "12 345 678 901", "12‧345‧678‧901" },
    { "la 1 2 3", "la 1 2 3" },
    { "mars 2016", "mars·2016" },
    { "", "" },
    { " ", " " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *set = typography_set (rows[i][0]);
    g_autofree char *seen = visible (set);

    g_assert_cmpstr (seen, ==, rows[i][1]);
    g_assert_cmpint (g_utf8_strlen (set, -1), ==, g_utf8_strlen (rows[i][0], -1));
  }
}

static void
setting_twice_changes_nothing (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  static const char *const pieces[] = { " ",  "12",  "345", "«", "»", "%", "€", "mars",
                                        "n°", "mot", "’",   "'", ";", ":", "–", "." };

  for (int round = 0; round < 5000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

    g_autofree char *once = typography_set (text->str);
    g_autofree char *twice = typography_set (once);

    g_assert_cmpstr (once, ==, twice);
    g_assert_cmpint (g_utf8_strlen (once, -1), ==, g_utf8_strlen (text->str, -1));
  }

  g_rand_free (rand);
}

static void
typed_text_is_made_ready (void)
{
  static const char *const rows[][2] = {
    { "le \"plan\" régional", "le « plan » régional" },
    { "deux   espaces", "deux espaces" },
    { "fin ", "fin" },
    { "un\ttab", "un tab" },
    { "Quoi? Non! Si; fin: oui", "Quoi ? Non ! Si ; fin : oui" },
    { "«le plan»", "« le plan »" },
    { "“le plan”", "« le plan »" },
    { "Est-ce \"le plan\"?", "Est-ce « le plan » ?" },
    { "50% et 75€", "50 % et 75 €" },
    { "n°5 et N°6, 1° et 2°", "n° 5 et N° 6, 1° et 2°" },
    { "la Région - et l'État", "la Région – et l'État" },
    { "vice-président", "vice-président" },
    { "etc...", "etc…" },
    { "(?) et ?!", "(?) et ?!" },
    { "https://region.fr/plan?an=2016;b", "https://region.fr/plan?an=2016;b" },
    { "à 10:30", "à 10:30" },
    { "soit {a:b|c/d}: \"{e|f}\"", "soit {a:b|c/d} : « {e|f} »" },
    { "{ouverte", "{ouverte" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *restored = typography_restore (rows[i][0]);

    g_assert_cmpstr (restored, ==, rows[i][1]);
  }
}

static void
restoring_twice_changes_nothing (void)
{
  static const char *const pieces[] = { " ", "12", "n°", "«", "»",   "\"",  "%", "€", "mot",
                                        ";", ":",  "?",  "!", "...", "{x}", "{", "”" };

  for (int round = 0; round < 5000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

    g_autofree char *once = typography_restore (text->str);
    g_autofree char *twice = typography_restore (once);

    g_assert_cmpstr (once, ==, twice);
    g_assert_true (g_utf8_validate (once, -1, NULL));
  }
}

/* What no text of an act may hold. */
static const char *const wrong_spaces[] = {
  "[ \u00a0][;!?]",           /* no narrow space before these */
  "[\\p{L}\\d»\u00bb)][;!?]", /* nor none */
  " [:%€»]",
  "\\p{L}:",
  "«[^\u202f]",
  "[^\u202f]»",
  "[nN]°[^\u00a0]",
  "\\d [€%]",
  "\\d (?:M€|euros?\\b)",
  "(?<!\\d)\\d{1,3} \\d{3}(?!\\d)",
  "\\d(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre)",
  "\\b[LR]\\. \\d",
  "\\b(?:article|annexe|page) \\d",
  "\\p{L}'",
  "\"",
  "\\.\\.\\.",
  "  ",
  " - ",
};

static void
check_text (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_spaces); i++) {
    if (g_regex_match_simple (wrong_spaces[i], text, 0, 0))
      g_error ("“%s” holds %s", text, wrong_spaces[i]);
  }
}

static void
check_runs (const GPtrArray *runs)
{
  g_autofree char *text = runs_to_text (runs);

  check_text (text);
}

static void
check_block (const Block *block)
{
  check_runs (block->runs);
  check_text (block->label != NULL ? block->label : "");
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    check_runs (((const DocumentColumn *) g_ptr_array_index (block->columns, i))->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);

    for (guint k = 0; k < row->cells->len; k++)
      check_runs (((const DocumentCell *) g_ptr_array_index (row->cells, k))->runs);
  }
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++) {
    const SignatureSlot *slot = g_ptr_array_index (block->slots, i);

    check_text (slot->heading);
    check_text (slot->capacity);
    check_text (slot->note != NULL ? slot->note : "");
  }
  for (guint i = 0; block->chart != NULL && i < block->chart->marks->len; i++) {
    const ChartMark *mark = g_ptr_array_index (block->chart->marks, i);

    check_text (mark->kind == CHART_TEXT ? mark->text : "");
  }
}

/* Owned: the text of all blocks. */
static char *
check_act (const Cadrage *cadrage, const Dossier *dossier)
{
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  const Document *document = draft_get_document (draft);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);
    g_autofree char *text = runs_to_text (block->runs);

    check_block (block);
    g_string_append_printf (all, "%s\n", text);
  }
  check_text (document->header_left);
  check_text (document->header_right);
  check_text (document->footer != NULL ? document->footer : "");

  return g_string_free (all, FALSE);
}

/* All the text of the samples, and what people typed with a plain keyboard. */
static void
acts_are_spaced_in_french (void)
{
  static const char *const samples[] = { "alpc-2016", "essai-complet" };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, samples[i]);
    g_autofree char *shipped = check_act (cadrage, dossier);

    g_assert_nonnull (g_strstr_len (shipped, -1, "«\u202f500\u202f000 formations"));
    dossier_put (
        dossier, "articles.duree.1.texte",
        "Le \"plan\" dure 18 mois; il coûte 3 000 euros - voir l'{@suivi}: le n°5, dit "
        "\"{acte.annee|annee}\", du 3 mars 2016 (50%)...",
        NULL);
    dossier_put (dossier, "ajouts.1.titre", "Qui l'a \"voulu\"?", NULL);
    dossier_put (dossier, "ajouts.1.texte", "Personne!\nSi: l'article 4 et 1 250 000 €.", NULL);
    dossier_put (dossier, "source_comptage", "la base \"Brest\" de la Dares: l'État", NULL);
    g_autofree char *typed = check_act (cadrage, dossier);

    g_assert_nonnull (g_strstr_len (typed, -1, "«\u202fplan\u202f»"));
    g_assert_nonnull (g_strstr_len (typed, -1, "«\u202f2016\u202f»"));
    g_assert_nonnull (g_strstr_len (typed, -1, "«\u202fBrest\u202f»"));
    g_assert_nonnull (g_strstr_len (typed, -1, "Personne\u202f!"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typography/spaces", spaces_that_may_not_break_are_found);
  g_test_add_func ("/typography/twice", setting_twice_changes_nothing);
  g_test_add_func ("/typography/typed", typed_text_is_made_ready);
  g_test_add_func ("/typography/typed-twice", restoring_twice_changes_nothing);
  g_test_add_func ("/typography/acts", acts_are_spaced_in_french);

  return g_test_run ();
}
