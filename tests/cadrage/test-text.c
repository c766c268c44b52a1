/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/text.h"

#include "cadrage/cadrage.h"
#include "sample.h"

#include <string.h>

static Cadrage *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return cadrage_read (bytes, "essai.xml", NULL, error);
}

static Cadrage *
read_sample (void)
{
  g_autoptr (GError) error = NULL;
  Cadrage *cadrage = read_text (sample_cadrage, &error);

  g_assert_no_error (error);
  return cadrage;
}

static void
test_forms (void)
{
  static const struct {
    const char *name;
    Form form;
    bool known;
  } cases[] = {
    { "nombre", FORM_COUNT, true },   { "lettres-et-chiffres", FORM_WORDS_AND_EUROS, true },
    { "duree", FORM_DURATION, true }, { "qualite-et-nom", FORM_CAPACITY_NAME, true },
    { "rangee", FORM_LOGOS, true },   { "Nombre", FORM_OTHER, false },
    { "", FORM_OTHER, false },        { NULL, FORM_OTHER, false },
    { "de", FORM_OTHER, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    bool known = !cases[i].known;

    g_assert_cmpint (form_from_name (cases[i].name, &known), ==, cases[i].form);
    g_assert_true (known == cases[i].known);
  }
}

/* One inline as a word, so that a whole paragraph reads at a glance. */
static void
append_inline (GString *text, const Inline *item)
{
  switch (item->kind) {
  case INLINE_TEXT:
    g_string_append_printf (text, "“%s”", item->text);
    return;
  case INLINE_VALUE:
    g_string_append_printf (text, "{%s|%s}", item->of, item->form_name);
    return;
  case INLINE_AGREE:
  case INLINE_PLURAL:
    g_string_append_printf (text, "{%s:%s/%s}", item->of, item->first, item->second);
    return;
  case INLINE_ACRONYM:
    g_string_append_printf (text, "{sigle:%s}", item->of);
    return;
  case INLINE_REFERENCE:
    g_string_append_printf (text, "{@%s}", item->of);
    return;
  case INLINE_INITIAL:
    g_string_append_printf (text, "{@initial:%s|%s}", item->of,
                            item->form_name != NULL ? item->form_name : "");
    return;
  case INLINE_REPLACEMENT:
    g_string_append_printf (text, "{%s: %s|%s}", item->first, item->of, item->form_name);
    return;
  }
  g_assert_not_reached ();
}

static char *
words_of (const GPtrArray *inlines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inlines->len; i++)
    append_inline (text, g_ptr_array_index (inlines, i));
  return g_string_free (text, FALSE);
}

static void
test_white_space (void)
{
  static const struct {
    const char *id;
    const char *words;
  } cases[] = {
    { "page.1", "“Convention”" },
    { "entre.etat.1", "{parties.etat.representants.1|civilite-prenom-nom}“, ”"
                      "{parties.etat.representants.1:préfet/préfète}" },
    { "objet.1", "“Soit ”{total|nombre}“ ”{total:action/actions}“ du ”{sigle:CPF}“ (voir le ”"
                 "{@annexe.tableau-1}“) :”" },
    { "objet.1.1", "“premier ;”" },
    { "objet.1.2", "“second ”{tranche.1.pieces|texte}" },
    { "objet.2", "{acte|sujet}" },
    { "bloc.1", "“Pour le COPAREF”" },
    { "bloc.paraphes-2", "" },
    { "annexe.tableau-1.ligne-1.cellule-2", "{lieux[region,territoire]|nombre}" },
  };
  g_autoptr (Cadrage) cadrage = read_sample ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Node *node = cadrage_find_node (cadrage, cases[i].id);
    g_autofree char *words = NULL;

    g_assert_nonnull (node);
    words = words_of (node->inlines);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_cmpstr (node->id, ==, cases[i].id);
  }
}

static void
test_article (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Node *article = cadrage_find_node (cadrage, "objet");
  const Node *paragraph = g_ptr_array_index (article->children, 0);
  const Node *variants = g_ptr_array_index (article->children, 1);
  const Node *first = g_ptr_array_index (variants->children, 0);
  const Node *second = g_ptr_array_index (variants->children, 1);

  g_assert_cmpint (article->kind, ==, NODE_ARTICLE);
  g_assert_cmpstr (article->title, ==, "Objet");
  g_assert_cmpstr (article->title_otherwise, ==, "But");
  g_assert_nonnull (article->title_test);
  g_assert_nonnull (paragraph->test);
  g_assert_cmpuint (paragraph->children->len, ==, 2);
  g_assert_cmpstr (paragraph->evidence, ==, "O");
  g_assert_cmpstr (cadrage_find_node (cadrage, "objet.1.1")->evidence, ==, "NF");
  g_assert_cmpstr (cadrage_find_node (cadrage, "objet.1.2")->evidence, ==, "O");
  g_assert_cmpstr (variants->id, ==, "objet.choix");
  g_assert_cmpstr (variants->title, ==, "au choix");
  g_assert_cmpstr (first->variant, ==, "un");
  g_assert_cmpuint (first->instruments, ==, 2);
  g_assert_cmpuint (second->instruments, ==, ~0u);
  g_assert_true (second->optional);
  g_assert_cmpstr (second->usage, ==, "parfois");
  g_assert_true (second->parent == variants);
  g_assert_cmpint (((Inline *) g_ptr_array_index (second->inlines, 0))->form, ==, FORM_OTHER);
}

static void
test_annex (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Node *annex = cadrage_find_node (cadrage, "annexe");
  const Node *table = g_ptr_array_index (annex->children, 0);
  const Column *column = g_ptr_array_index (table->columns, 1);
  const Node *repeated = g_ptr_array_index (table->children, 0);
  const Node *total = g_ptr_array_index (table->children, 1);
  const Node *explanations = g_ptr_array_index (annex->children, 1);
  const Node *acronyms = g_ptr_array_index (annex->children, 2);
  const Node *chart = g_ptr_array_index (annex->children, 3);
  const Node *slot = cadrage_find_node (cadrage, "bloc.1");

  g_assert_cmpstr (column->title, ==, "Nombre d’actions");
  g_assert_true (column->right);
  g_assert_cmpint (column->share, ==, 1);
  g_assert_cmpstr (repeated->dimension, ==, "territoire");
  g_assert_false (repeated->total);
  g_assert_true (total->total);
  g_assert_cmpint (explanations->kind, ==, NODE_EXPLANATIONS);
  g_assert_cmpstr (explanations->of, ==, "total compensation");
  g_assert_cmpint (acronyms->kind, ==, NODE_ACRONYMS);
  g_assert_cmpint (chart->kind, ==, NODE_CHART);
  g_assert_cmpstr (chart->variant, ==, "barres-operateur");
  g_assert_cmpint (slot->kind, ==, NODE_SLOT);
  g_assert_cmpstr (slot->of, ==, "parties.coparef.representants.2");
}

/* In the sample, the first `from` becomes `to`; the fault is told at the first `at`. */
static const struct {
  const char *name;
  const char *from;
  const char *to;
  const char *at;
  CadrageError code;
} faults[] = {
  { "value-unknown", "de='region.nom'", "de='region.non'", "region.non",
    CADRAGE_ERROR_REFERENCE },
  { "value-member", "de='actions[region]'", "de='actions[etat]'", "actions[etat]",
    CADRAGE_ERROR_REFERENCE },
  { "value-members", "de='actions[region]'", "de='actions[region,region]'",
    "actions[region,region]", CADRAGE_ERROR_REFERENCE },
  { "value-spread", "de='actions[region]'", "de='actions'", "nombre'/></alinea></division>",
    CADRAGE_ERROR_REFERENCE },
  { "value-outside-row", "de='actions[region]'", "de='lieux[region,territoire]'",
    "lieux[region,territoire]", CADRAGE_ERROR_REFERENCE },
  { "value-unclosed", "de='actions[region]'", "de='actions[region'", "actions[region'",
    CADRAGE_ERROR_REFERENCE },
  { "value-rank", "de='tranche.1.pieces'", "de='tranche.9.pieces'", "tranche.9.pieces",
    CADRAGE_ERROR_REFERENCE },
  { "value-person", "de='parties.etat.representants.1'", "de='parties.etat.representants.2'",
    "parties.etat.representants.2'\n", CADRAGE_ERROR_REFERENCE },
  { "value-without-form", "<valeur de='acte' forme='sujet'/>", "<valeur de='acte'/>",
    "<valeur de='acte'/>", CADRAGE_ERROR_SCHEMA },
  { "form-unknown", "forme='sujet'", "forme='objet'", "objet'/></alinea>",
    CADRAGE_ERROR_REFERENCE },
  { "form-undeclared", "de='region.nom' forme='de'", "de='region.nom' forme='du'", "du'/>",
    CADRAGE_ERROR_REFERENCE },
  { "form-euros-of-count", "de='actions[region]' forme='nombre'",
    "forme='chiffres' de='actions[region]'", "chiffres' de", CADRAGE_ERROR_REFERENCE },
  { "form-date-of-count", "de='actions[region]' forme='nombre'",
    "forme='date' de='actions[region]'", "date' de", CADRAGE_ERROR_REFERENCE },
  { "form-count-of-text", "de='tranche.1.pieces' forme='texte'",
    "forme='nombre' de='tranche.1.pieces'", "nombre' de", CADRAGE_ERROR_REFERENCE },
  { "form-of-duration", "de='region.nom' forme='de'", "forme='adresse' de='delai'",
    "adresse' de", CADRAGE_ERROR_REFERENCE },
  { "form-of-person", "forme='civilite-prenom-nom'", "forme='texte'", "texte'/>, <accord",
    CADRAGE_ERROR_REFERENCE },
  { "agree-number", "<accord de='parties.etat.representants.1'", "<accord de='total'",
    "total' m=", CADRAGE_ERROR_REFERENCE },
  { "agree-half", " f='préfète'", "", "<accord", CADRAGE_ERROR_SCHEMA },
  { "plural-text", "pluriel de='total'", "pluriel de='region.nom'", "region.nom' un",
    CADRAGE_ERROR_REFERENCE },
  { "acronym", "sigle de='CPF'", "sigle de='CPE'", "CPE'/>", CADRAGE_ERROR_REFERENCE },
  { "reference", "a='annexe.tableau-1'", "a='annexe.tableau-2'", "annexe.tableau-2",
    CADRAGE_ERROR_REFERENCE },
  { "node-twice", "division id='suite'", "division id='1'", "1' titre='Suite'",
    CADRAGE_ERROR_REFERENCE },
  { "variant-twice", "variante='deux'", "variante='un'", "un' facultatif",
    CADRAGE_ERROR_REFERENCE },
  { "variant-number-twice", "n='3' variante", "n='2' variante", "<alinea n='2' variante='deux'",
    CADRAGE_ERROR_REFERENCE },
  { "variant-unnamed", " variante='deux'", "", "<alinea n='3'", CADRAGE_ERROR_SCHEMA },
  { "instrument", "instruments='avenant'", "instruments='lettre'", "lettre",
    CADRAGE_ERROR_REFERENCE },
  { "condition", "si='renseigne(total)'", "si='total'", "total'>\n      Soit",
    CADRAGE_ERROR_FORMULA },
  { "condition-dimension", "si='renseigne(total)'", "si='actions = total'", "actions = total'",
    CADRAGE_ERROR_FORMULA },
  { "title-condition", " titre-sinon='But'", "", "<article", CADRAGE_ERROR_SCHEMA },
  { "no-evidence", "titre-sinon='But' preuve='O'", "titre-sinon='But'",
    "<alinea n='1' si='rens", CADRAGE_ERROR_SCHEMA },
  { "party", "id='etat' de='etat'", "id='etat' de='moi'", "moi'", CADRAGE_ERROR_REFERENCE },
  { "slot", "de='parties.coparef.representants.2'", "de='parties.coparef'", "parties.coparef'>",
    CADRAGE_ERROR_REFERENCE },
  { "row-dimension", "ligne pour='territoire'", "ligne pour='lieu'", "lieu'><cellule",
    CADRAGE_ERROR_REFERENCE },
  { "row-cells", "<cellule>Total</cellule>", "", "<ligne total", CADRAGE_ERROR_REFERENCE },
  { "column-share", "part='2'", "part='0'", "0'>Lieu", CADRAGE_ERROR_SCHEMA },
  { "explanation", "de='total compensation'", "de='total compte'", "total compte'",
    CADRAGE_ERROR_REFERENCE },
  { "chart", "n='3' de='total'", "n='3' de='acte'", "acte' genre", CADRAGE_ERROR_REFERENCE },
  { "misplaced", "<item n='1' preuve='NF'> premier ; </item>", "<article id='x'/>",
    "<article id='x'/>", CADRAGE_ERROR_SCHEMA },
  { "misplaced-after-item", "<item n='2'>second", "<sigle de='CPF'/><item n='2'>second",
    "<sigle de='CPF'/><item", CADRAGE_ERROR_SCHEMA },
  { "misplaced-on-top", "<titre id='page'", "<item n='1'/><titre id='page'", "<item n='1'/>",
    CADRAGE_ERROR_SCHEMA },
};

static void
test_faults (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++) {
    const char *found = strstr (sample_cadrage, faults[i].from);
    g_autofree char *text = NULL;
    g_autofree char *line = NULL;
    g_autoptr (GError) error = NULL;
    const char *at;
    int n_lines = 1;

    g_test_message ("%s", faults[i].name);
    g_assert_nonnull (found);
    text = g_strdup_printf ("%.*s%s%s", (int) (found - sample_cadrage), sample_cadrage,
                            faults[i].to, found + strlen (faults[i].from));
    g_assert_null (read_text (text, &error));
    g_assert_error (error, CADRAGE_ERROR, (int) faults[i].code);
    at = strstr (text, faults[i].at);
    g_assert_nonnull (at);
    for (const char *before = text; before < at; before++)
      n_lines += *before == '\n';
    line = g_strdup_printf ("essai.xml:%d:", n_lines);
    g_test_message ("%s", error->message);
    g_assert_true (g_str_has_prefix (error->message, line));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/forms", test_forms);
  g_test_add_func ("/text/white-space", test_white_space);
  g_test_add_func ("/text/article", test_article);
  g_test_add_func ("/text/annex", test_annex);
  g_test_add_func ("/text/faults", test_faults);
  return g_test_run ();
}
