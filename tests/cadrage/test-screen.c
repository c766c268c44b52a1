/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/cadrage.h"

#include "sample.h"

#include <string.h>

/* All that the sample can say of its two steps; the rest is appended. */
static const char screens[] =
    "<ecrans>\n"
    "<ecran etape='signataires' but='Les personnes.'>"
    "<chiffres donnees='total cout_moyen'/></ecran>\n"
    "<ecran etape='socle' but='Le socle.'>\n"
    "<tableau titre='Opérateurs' note='Une note.' si='total > actions[region]'>\n"
    "<colonne titre='Actions'/><colonne titre='Coût'/>\n"
    "<ligne titre='Région' cases='actions[region] -'/>\n"
    "<ligne titre='Total' cases='total compensation' total='oui'/></tableau>\n"
    "<tableau membres='tranche'>\n"
    "<colonne titre='Taux' de='taux'/>\n"
    "<colonne titre='Montant' de='versement' total='compensation'/>\n"
    "<colonne titre='Pièces' de='tranche.pieces'/></tableau>\n"
    "<champs titre='Divers' donnees='enveloppe acte.nature'/>\n"
    "<graphique de='actions' genre='parts'/>\n"
    "</ecran></ecrans>\n";

/* Owned: the sample with a section after its data. */
static char *
sample_with (const char *section)
{
  const char *rest = strstr (sample_cadrage, "<designations>");

  return g_strdup_printf ("%.*s%s%s", (int) (rest - sample_cadrage), sample_cadrage, section,
                          rest);
}

static Cadrage *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cadrage_read (bytes, "essai.xml", NULL, error);
}

static Cadrage *
read_sample (const char *section)
{
  g_autofree char *text = sample_with (section);
  g_autoptr (GError) error = NULL;
  Cadrage *cadrage = read_text (text, &error);

  g_assert_no_error (error);
  return cadrage;
}

static const Screen *
screen_at (const Cadrage *cadrage, guint rank)
{
  return g_ptr_array_index (cadrage->screens, rank);
}

static const ScreenPart *
part_at (const Screen *screen, guint rank)
{
  return g_ptr_array_index (screen->parts, rank);
}

static const ScreenColumn *
column_at (const ScreenPart *part, guint rank)
{
  return g_ptr_array_index (part->columns, rank);
}

static void
check_words (char **words, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
a_screen_says_all_of_a_step (void)
{
  g_autoptr (Cadrage) cadrage = read_sample (screens);
  const Screen *base = screen_at (cadrage, 0);
  const ScreenPart *lines = part_at (base, 0);
  const ScreenLine *first = g_ptr_array_index (lines->lines, 0);
  const ScreenLine *total = g_ptr_array_index (lines->lines, 1);
  const ScreenPart *members = part_at (base, 1);
  const ScreenPart *chart = part_at (base, 3);

  g_assert_cmpuint (cadrage->screens->len, ==, 2);
  g_assert_cmpstr (base->step, ==, "socle");
  g_assert_cmpstr (base->purpose, ==, "Le socle.");
  g_assert_cmpint (lines->kind, ==, SCREEN_TABLE);
  g_assert_cmpstr (lines->title, ==, "Opérateurs");
  g_assert_cmpstr (lines->note, ==, "Une note.");
  g_assert_nonnull (lines->test);
  g_assert_null (lines->dimension);
  g_assert_cmpuint (lines->columns->len, ==, 2);
  g_assert_cmpstr (first->title, ==, "Région");
  g_assert_cmpstr (first->paths[0], ==, "actions[region]");
  g_assert_cmpstr (first->paths[1], ==, "");
  g_assert_null (first->paths[2]);
  g_assert_false (first->total);
  g_assert_true (total->total);
  g_assert_cmpstr (members->dimension, ==, "tranche");
  g_assert_null (members->title);
  g_assert_null (members->test);
  g_assert_cmpstr (column_at (members, 0)->of, ==, "taux");
  g_assert_null (column_at (members, 0)->total);
  g_assert_cmpstr (column_at (members, 1)->total, ==, "compensation");
  check_words (part_at (base, 2)->ids, "enveloppe acte.nature");
  g_assert_cmpint (chart->kind, ==, SCREEN_CHART);
  g_assert_cmpstr (chart->chart, ==, "parts");
  g_assert_cmpstr (screen_at (cadrage, 1)->step, ==, "signataires");
  check_words (part_at (screen_at (cadrage, 1), 0)->ids, "total cout_moyen");
}

/* What the screen leaves out: lieux on two dimensions, one cell of actions, and fields. */
static void
what_is_left_out_is_appended (void)
{
  g_autoptr (Cadrage) cadrage = read_sample (screens);
  const Screen *base = screen_at (cadrage, 0);
  const ScreenPart *places = part_at (base, 4);
  const ScreenPart *rest = part_at (base, 5);

  g_assert_cmpuint (base->parts->len, ==, 6);
  g_assert_cmpint (places->kind, ==, SCREEN_BREAKDOWN);
  g_assert_cmpstr (places->title, ==, "Par lieu");
  g_assert_cmpstr (places->of, ==, "lieux");
  g_assert_null (places->whole);
  g_assert_cmpint (rest->kind, ==, SCREEN_FIELDS);
  g_assert_cmpstr (rest->title, ==, "Autres données");
  check_words (rest->ids, "actions[pole_emploi] region.nom delai duree.fin "
                          "parties.etat.signataire");
  /* Nothing is appended to a step whose data are those of persons. */
  g_assert_cmpuint (screen_at (cadrage, 1)->parts->len, ==, 1);
}

static void
without_the_section_the_screens_are_plain (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ("");
  const Screen *base = screen_at (cadrage, 0);
  const ScreenPart *operators = part_at (base, 0);
  const ScreenPart *steps = part_at (base, 2);
  const ScreenPart *fields = part_at (base, 3);

  g_assert_cmpuint (cadrage->screens->len, ==, 2);
  g_assert_null (base->purpose);
  g_assert_cmpuint (base->parts->len, ==, 4);
  g_assert_cmpstr (operators->title, ==, "Opérateur");
  g_assert_cmpstr (operators->dimension, ==, "operateur");
  g_assert_cmpuint (operators->columns->len, ==, 1);
  g_assert_cmpstr (column_at (operators, 0)->title, ==, "Actions");
  g_assert_cmpstr (part_at (base, 1)->of, ==, "lieux");
  g_assert_cmpstr (steps->title, ==, "Étape");
  g_assert_cmpuint (steps->columns->len, ==, 2);
  g_assert_cmpstr (column_at (steps, 0)->of, ==, "taux");
  g_assert_cmpstr (column_at (steps, 1)->of, ==, "tranche.pieces");
  g_assert_null (fields->title);
  check_words (fields->ids, "enveloppe acte.nature region.nom delai duree.fin "
                            "parties.etat.signataire");
  g_assert_cmpuint (screen_at (cadrage, 1)->parts->len, ==, 0);
}

/* Whatever stands on the screens, each datum of a step is entered in one place. */
static void
check_complete (const Cadrage *cadrage)
{
  g_assert_cmpuint (cadrage->screens->len, ==, cadrage->steps->len);
  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, i);
    int n_places = 0;

    if (datum->kind != DATUM_INPUT && datum->kind != DATUM_FIELD)
      continue;
    if (strstr (datum->id, ".representants.") != NULL)
      continue;
    for (guint k = 0; k < cadrage->screens->len; k++)
      n_places += g_hash_table_contains (screen_at (cadrage, k)->entered, datum->id);
    g_test_message ("%s", datum->id);
    g_assert_cmpint (n_places, ==, 1);
  }
}

static void
the_shipped_screens_are_complete (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage = cadrage_read_file (path, NULL, &error);

  g_assert_no_error (error);
  check_complete (cadrage);
  for (guint i = 0; i < cadrage->screens->len; i++) {
    const Screen *screen = screen_at (cadrage, i);

    for (guint k = 0; k < screen->parts->len; k++) {
      const ScreenPart *part = part_at (screen, k);

      g_assert_cmpstr (part->title, !=, "Autres données");
      g_assert_cmpint (part->kind == SCREEN_BREAKDOWN, ==, part->whole != NULL);
      if (g_strcmp0 (part->of, "repartition_type") == 0)
        g_assert_cmpstr (part->whole, ==, "actions_supplementaires");
    }
  }
}

/* A copy of an older cadrage has no screens: each step gets plain ones. */
static void
a_copy_without_screens_is_complete (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *without = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage = NULL;
  const char *start;
  const char *end;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  start = strstr (text, "<ecrans>");
  end = strstr (text, "</ecrans>") + strlen ("</ecrans>");
  without = g_strdup_printf ("%.*s%s", (int) (start - text), text, end);
  cadrage = read_text (without, &error);
  g_assert_no_error (error);
  check_complete (cadrage);
}

/* In the screens, the first `from` becomes `to`; the fault is told at the first `at`. */
typedef struct {
  const char *name;
  const char *from;
  const char *to;
  const char *at;
  CadrageError code;
} Fault;

#define REFERENCE CADRAGE_ERROR_REFERENCE
#define FORMULA CADRAGE_ERROR_FORMULA
#define SCHEMA CADRAGE_ERROR_SCHEMA

static const Fault faults[] = {
  { "step-unknown", "etape='socle'", "etape='base'", "base' but", REFERENCE },
  { "step-twice", "etape='signataires'", "etape='socle'", "socle' but='Le socle", REFERENCE },
  { "no-purpose", " but='Le socle.'", "", "<ecran etape='socle'", SCHEMA },
  { "not-a-screen", "<ecrans>\n", "<ecrans><page/>", "<page", SCHEMA },
  { "not-a-part", "<graphique de='actions' genre='parts'/>", "<image/>", "<image", SCHEMA },
  { "condition", "si='total > actions[region]'", "si='total'", "total'>", FORMULA },
  { "condition-of-a-member", "si='total > actions[region]'", "si='actions > total'",
    "actions > total", FORMULA },
  { "cell-unknown", "cases='actions[region] -'", "cases='actions[moi] -'", "actions[moi]",
    REFERENCE },
  { "cell-of-all-members", "cases='actions[region] -'", "cases='actions -'", "actions -",
    REFERENCE },
  { "too-few-places", "cases='actions[region] -'", "cases='actions[region]'",
    "actions[region]'/>", SCHEMA },
  { "too-many-places", "cases='total compensation'", "cases='total compensation -'",
    "total compensation -", SCHEMA },
  { "open-members", "cases='actions[region] -'", "cases='taux[1] -'", "taux[1]", REFERENCE },
  { "open-field", "cases='actions[region] -'", "cases='tranche.1.pieces -'",
    "tranche.1.pieces -", REFERENCE },
  { "cell-twice", "cases='total compensation'", "cases='actions[region] total'",
    "actions[region] total", REFERENCE },
  { "line-in-a-table-of-members", "de='tranche.pieces'/></tableau>",
    "de='tranche.pieces'/><ligne titre='x' cases='- - -'/></tableau>", "<ligne titre='x'",
    SCHEMA },
  { "table-without-lines",
    "<ligne titre='Région' cases='actions[region] -'/>\n"
    "<ligne titre='Total' cases='total compensation' total='oui'/>",
    "", "<tableau titre='Op", SCHEMA },
  { "table-without-columns", "<tableau membres='tranche'>",
    "<tableau membres='tranche'/><tableau membres='tranche'>", "<tableau membres", SCHEMA },
  { "members-unknown", "membres='tranche'", "membres='etape'", "etape'>\n<col", REFERENCE },
  { "column-unknown", "de='taux'", "de='taxe'", "taxe'/>", REFERENCE },
  { "column-without-title", "<colonne titre='Taux' ", "<colonne ", "<colonne de='taux'",
    SCHEMA },
  { "column-of-another-dimension", "de='taux'", "de='actions'", "actions'/>\n<col", REFERENCE },
  { "column-of-two-dimensions", "de='taux'", "de='lieux'", "lieux'/>", REFERENCE },
  { "column-twice", "de='versement' total='compensation'", "de='taux'",
    "taux'/>\n<colonne titre='Pi", REFERENCE },
  { "total-unknown", "total='compensation'", "total='ensemble'", "ensemble'", REFERENCE },
  { "total-of-another-unit", "total='compensation'", "total='total'", "total'/>\n<col",
    REFERENCE },
  { "total-on-a-dimension", "total='compensation'", "total='versement'", "versement'/>",
    REFERENCE },
  { "field-unknown", "enveloppe acte.nature", "enveloppe acte.natures",
    "enveloppe acte.natures", REFERENCE },
  { "field-twice", "enveloppe acte.nature", "enveloppe enveloppe", "enveloppe enveloppe",
    REFERENCE },
  { "field-of-a-cell-shown", "enveloppe acte.nature", "enveloppe actions[region]",
    "enveloppe actions[region]", REFERENCE },
  { "field-of-a-table", "enveloppe acte.nature", "enveloppe tranche.pieces",
    "enveloppe tranche.pieces", REFERENCE },
  { "field-of-another-step", "enveloppe acte.nature",
    "enveloppe parties.etat.representants.1.nom", "enveloppe parties", REFERENCE },
  { "no-field", "donnees='enveloppe acte.nature'", "", "<champs titre='Divers' ", SCHEMA },
  { "figure-is-a-text", "total cout_moyen", "total region.nom", "total region.nom", REFERENCE },
  { "figure-unknown", "total cout_moyen", "total cout", "total cout'", REFERENCE },
  { "chart-of-a-text", "de='actions' genre", "de='region.nom' genre", "region.nom' genre",
    REFERENCE },
  { "chart-unknown", "genre='parts'", "genre='camembert'", "camembert", SCHEMA },
  { "cascade-on-a-dimension", "de='actions' genre='parts'",
    "de='compensation versement' genre='cascade'", "compensation versement", REFERENCE },
  { "cascade-of-two-units", "de='actions' genre='parts'",
    "de='compensation total' genre='cascade'", "compensation total", REFERENCE },
  { "cascade-of-one", "de='actions' genre='parts'", "de='compensation' genre='cascade'",
    "compensation' genre", SCHEMA },
  { "chart-of-nothing", "de='actions' genre", "de='' genre", "' genre", SCHEMA },
  { "breakdown-of-a-figure", "<graphique",
    "<repartition de='versement' somme='total'/><graphique", "versement' somme", REFERENCE },
  { "breakdown-of-a-single-input", "<graphique",
    "<repartition de='enveloppe' somme='total'/><graphique", "enveloppe' somme", REFERENCE },
  { "breakdown-of-another-unit", "<graphique",
    "<repartition de='lieux' somme='compensation'/><graphique", "compensation'/><g",
    REFERENCE },
  { "breakdown-on-its-first-dimension", "<graphique",
    "<repartition de='lieux' somme='actions'/><graphique", "actions'/><g", REFERENCE },
  { "breakdown-twice", "<graphique",
    "<repartition de='lieux' somme='total'/><repartition de='lieux' somme='total'/><graphique",
    "lieux' somme='total'/><g", REFERENCE },
  { "breakdown-of-nothing", "<graphique", "<repartition de='lieux'/><graphique", "<repartition",
    SCHEMA },
};

static char *
replace_first (const char *text, const char *from, const char *to)
{
  const char *found = strstr (text, from);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, to, found + strlen (from));
}

/* Owned: line and column of the part, looked for among the screens. */
static char *
place_of (const char *text, const char *part)
{
  const char *found = strstr (strstr (text, "<ecrans>"), part);
  const char *line_start = text;
  int line = 1;

  g_assert_nonnull (found);
  for (const char *at = text; at < found; at++)
    if (*at == '\n') {
      line++;
      line_start = at + 1;
    }
  return g_strdup_printf ("essai.xml:%d:%ld: ", line,
                          g_utf8_strlen (line_start, found - line_start) + 1);
}

static void
a_fault_is_told_at_its_place (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *section = replace_first (screens, fault->from, fault->to);
  g_autofree char *text = sample_with (section);
  g_autofree char *place = place_of (text, fault->at);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, CADRAGE_ERROR, (int) fault->code);
  g_test_message ("%s (expected at %s)", error->message, place);
  g_assert_true (g_str_has_prefix (error->message, place));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/screen/read", a_screen_says_all_of_a_step);
  g_test_add_func ("/screen/rest", what_is_left_out_is_appended);
  g_test_add_func ("/screen/plain", without_the_section_the_screens_are_plain);
  g_test_add_func ("/screen/shipped", the_shipped_screens_are_complete);
  g_test_add_func ("/screen/older-copy", a_copy_without_screens_is_complete);
  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *path = g_strconcat ("/screen/fault/", faults[i].name, NULL);

    g_test_add_data_func (path, &faults[i], a_fault_is_told_at_its_place);
  }
  return g_test_run ();
}
