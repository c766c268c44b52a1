/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/cadrage.h"

#include "sample.h"

#include <glib/gstdio.h>
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
test_lists (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Dimension *operators = cadrage_find_dimension (cadrage, "operateur");
  const Member *member = g_ptr_array_index (operators->members, 1);
  const Architecture *architecture = cadrage_find_architecture (cadrage, "A");

  g_assert_cmpstr (cadrage->id, ==, "essai");
  g_assert_cmpstr (cadrage->version, ==, "3");
  g_assert_cmpstr (cadrage->title, ==, "Plan d’essai & de mesure");
  g_assert_cmpstr (cadrage->plan_date, ==, "2016-03-08");
  g_assert_cmpint (cadrage->year, ==, 2016);
  g_assert_cmpint (cadrage->reference_year, ==, 2015);
  g_assert_cmpstr (cadrage->units.names[2], ==, "heure");
  g_assert_null (cadrage->units.names[3]);
  g_assert_cmpstr (cadrage_find_source (cadrage, "dgefp")->note, ==, "Une note.");
  g_assert_cmpstr (member->label, ==, "Pôle emploi");
  g_assert_cmpstr (member->long_label, ==, "L’opérateur");
  g_assert_false (operators->open);
  g_assert_true (cadrage_find_dimension (cadrage, "territoire")->open);
  g_assert_cmpstr (g_hash_table_lookup (architecture->settings, "parties.etat.signataire"), ==,
                   "oui");
  g_assert_cmpint (cadrage_find_instrument (cadrage, "avenant"), ==, 1);
  g_assert_cmpint (cadrage_find_instrument (cadrage, "protocole"), ==, -1);
  g_assert_cmpstr (cadrage_find_acronym (cadrage, "CPF")->in_text, ==,
                   "compte personnel de formation");
  g_assert_null (cadrage_find_acronym (cadrage, "CPE"));
  g_assert_cmpuint (g_bytes_get_size (cadrage->bytes), ==, strlen (sample_cadrage));
}

static void
test_data (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Datum *compensation = g_ptr_array_index (cadrage->data, 0);
  const Datum *places = cadrage_find_datum (cadrage, "lieux");
  const Datum *cost = cadrage_find_datum (cadrage, "cout_moyen");
  const Datum *nature = cadrage_find_datum (cadrage, "acte.nature");
  const Choice *amendment = g_ptr_array_index (nature->choices, 1);
  size_t n_symbols;

  g_assert_cmpstr (cadrage->short_title, ==, cadrage->title);
  g_assert_cmpstr (compensation->id, ==, "compensation");
  g_assert_cmpint (compensation->line, ==, 21);
  formula_get_symbols (compensation->formula, &n_symbols);
  g_assert_cmpuint (n_symbols, ==, 3);
  g_assert_cmpint (places->type.n_dimensions, ==, 2);
  g_assert_cmpint (places->type.dimensions[1], ==, 1);
  g_assert_cmpint (ratio_compare (cost->value.number, ratio_from_integer (3000)), ==, 0);
  g_assert_cmpstr (cost->name, ==, "coût moyen");
  g_assert_cmpstr (cadrage_find_datum (cadrage, "actions")->name, ==, "actions");
  g_assert_true (cadrage_find_datum (cadrage, "actions")->required);
  g_assert_true (cadrage_find_datum (cadrage, "enveloppe")->internal);
  g_assert_nonnull (cadrage_find_datum (cadrage, "enveloppe")->required_if);
  g_assert_true (cadrage_find_datum (cadrage, "delai")->duration);
  g_assert_true (cadrage_find_datum (cadrage, "delai")->settlement);
  g_assert_cmpstr (nature->value.text, ==, "convention");
  g_assert_cmpstr (g_hash_table_lookup (amendment->forms, "pour"), ==, "d’un avenant");
  g_assert_cmpstr (cadrage_find_datum (cadrage, "region.nom")->forms[1], ==, "en");
  g_assert_null (cadrage_find_datum (cadrage, "rien"));
  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, i);

    g_assert_cmpint (cadrage_find_symbol (cadrage, datum->id), ==, (int) i);
    g_assert_nonnull (datum->label);
    g_assert_nonnull (datum->name);
  }
}

static void
test_parties (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Party *state = cadrage_find_party (cadrage, "etat");
  const Precondition *visa = g_ptr_array_index (state->preconditions, 0);
  const Datum *title = cadrage_find_datum (cadrage, "parties.etat.representants.1.civilite");
  const Datum *second = cadrage_find_datum (cadrage, "parties.coparef.representants.2.nom");
  const Datum *address = cadrage_find_datum (cadrage, "parties.etat.representants.1.courriel");
  int last_declared = cadrage_find_symbol (cadrage, "acte.version");

  g_assert_cmpint (visa->levels[0], ==, SEVERITY_WARNING);
  g_assert_cmpint (visa->levels[1], ==, -1);
  g_assert_true (visa->own_signature_only);
  g_assert_cmpstr (state->designation, ==, "l’État");
  g_assert_cmpuint (cadrage->data->len, ==, (guint) last_declared + 1 + 3 * 8);
  g_assert_false (title->internal);
  g_assert_true (address->internal);
  g_assert_cmpstr (((Choice *) g_ptr_array_index (title->choices, 1))->label, ==, "Madame");
  g_assert_cmpstr (title->label, ==, "civilité de la personne qui signe pour l’État");
  g_assert_cmpstr (second->label, ==, "nom de la 2e personne qui signe pour le COPAREF");
  g_assert_cmpstr (second->step, ==, "signataires");
  g_assert_true (second->required);
  g_assert_null (cadrage_find_datum (cadrage, "parties.etat.representants.2.nom"));
}

static void
test_checks (void)
{
  g_autoptr (Cadrage) cadrage = read_sample ();
  const Check *zero = cadrage_find_check (cadrage, "total-nul");
  const Check *rate = cadrage_find_check (cadrage, "taux-nul");
  const Check *coded = cadrage_find_check (cadrage, "mots");
  const Inline *rule = g_ptr_array_index (coded->message, 1);

  g_assert_cmpint (zero->severity, ==, SEVERITY_BLOCKING);
  g_assert_cmpint (zero->dimension, ==, -1);
  g_assert_cmpstr (zero->place, ==, "actions[region]");
  g_assert_cmpuint (zero->message->len, ==, 3);
  g_assert_cmpint (rate->dimension, ==, 2);
  g_assert_nonnull (rate->test);
  g_assert_null (coded->test);
  g_assert_cmpstr (rule->of, ==, "regle.mot");
}

/* In the sample, the first `from` becomes `to`; the fault is told at the first `at`. */
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
#define CYCLE CADRAGE_ERROR_CYCLE

static const Fault faults[] = {
  { "other-root", "<cadrage ", "<cadre ", "<cadre", CADRAGE_ERROR_SYNTAX },
  { "unknown-section", "<unites>", "<mesures/><unites>", "<mesures/>", SCHEMA },
  { "section-twice", "<sigles>", "<sigles/><sigles>", "<sigles><sigle", SCHEMA },
  { "no-title", "titre='Plan d’essai &amp; de mesure'", "", "<cadrage", SCHEMA },
  { "bad-year", "annee='2016'", "annee='MMXVI'", "MMXVI", SCHEMA },
  { "bad-plan-date", "2016-03-08", "2016-02-30", "2016-02-30", SCHEMA },
  { "unit-known", "id='heure'", "id='EUR'", "EUR'", REFERENCE },
  { "source-twice", "</source>", "</source><source id='dgefp' titre='x' preuve='S'/>",
    "dgefp' titre='x'", REFERENCE },
  { "source-without-title", " titre='Instruction'", "", "<source id", SCHEMA },
  { "act-twice", "acte id='avenant'", "acte id='convention'", "convention' libelle='avenant'",
    REFERENCE },
  { "setting-unknown", "chemin='parties.etat.signataire'", "chemin='parties.moi'",
    "parties.moi", REFERENCE },
  { "setting-value", "valeur='oui'", "valeur='peut-être'", "peut-être", REFERENCE },
  { "setting-twice", "valeur='oui'/>",
    "valeur='oui'/><regle valeur='non' chemin='parties.etat.signataire'/>",
    "parties.etat.signataire'/>", REFERENCE },
  { "architecture-twice", "</architectures>",
    "<architecture id='A' libelle='x'/></architectures>", "A' libelle='x'", REFERENCE },
  { "step-twice", "<etape id='signataires'", "<etape id='socle'",
    "socle' libelle='Signataires'", REFERENCE },
  { "dimension-twice", "dimension id='territoire'", "dimension id='operateur'",
    "operateur' libelle='Territoire'", REFERENCE },
  { "dimension-empty", " ouverte='oui'/>", "/>", "<dimension id='territoire'", SCHEMA },
  { "member-twice", "membre id='pole_emploi'", "membre id='region'", "region' libelle='Pôle",
    REFERENCE },
  { "not-a-datum", "<saisie id='taux'", "<autre id='taux'", "<autre", SCHEMA },
  { "not-a-datum-either", "<calcule id='acte.version' libelle='version' type='nombre'/>",
    "<rien/>", "<rien/>", SCHEMA },
  { "datum-twice", "saisie id='lieux'", "saisie id='actions'", "actions' libelle='par lieu'",
    REFERENCE },
  { "datum-without-id", "saisie id='lieux'", "saisie id=''", "' libelle='par lieu'", SCHEMA },
  { "datum-unit", "unite='ratio'", "unite='part'", "part' sur", REFERENCE },
  { "datum-step", "sur='tranche' etape='socle'", "sur='tranche' etape='base'", "base'",
    REFERENCE },
  { "datum-source", "source='dgefp' preuve='S'", "source='dgfip' preuve='S'", "dgfip",
    REFERENCE },
  { "datum-dimension", "sur='operateur territoire'", "sur='operateur lieu'", "operateur lieu",
    REFERENCE },
  { "datum-dimension-order", "sur='operateur territoire'", "sur='territoire operateur'",
    "territoire operateur", REFERENCE },
  { "datum-dimension-twice", "sur='operateur territoire'", "sur='operateur operateur'",
    "operateur operateur", REFERENCE },
  { "datum-dimensions", "sur='operateur territoire'", "sur='operateur territoire tranche'",
    "operateur territoire tranche", SCHEMA },
  { "parameter-value", "valeur='3000'", "valeur='3 000'", "3 000", REFERENCE },
  { "parameter-without-source", "source='dgefp' preuve='S'/>\n  <figure",
    "preuve='S'/>\n  <figure", "<parametre", SCHEMA },
  { "field-type", "type='duree'", "type='delai'", "delai' etape", SCHEMA },
  { "field-default", "defaut='convention'", "defaut='protocole'", "protocole", REFERENCE },
  { "field-choice-twice", "choix id='avenant'", "choix id='convention'",
    "convention' libelle='avenant'><forme", REFERENCE },
  { "field-no-choice", "type='date'", "type='choix'", "<champ id='duree.fin'", SCHEMA },
  { "field-form-twice", "<forme nom='pour' texte='d’un avenant'/>",
    "<forme nom='pour' texte='d’un avenant'/><forme texte='' nom='pour'/>", "pour'/>",
    REFERENCE },
  { "field-name", "id='tranche.pieces'", "id='pieces'", "pieces' libelle", REFERENCE },
  { "computed-type", " type='nombre'/>", "/>", "<calcule", SCHEMA },
  { "formula-name", "formule='somme(actions)'", "formule='somme(action_)'", "action_)",
    FORMULA },
  { "formula-name-on-third-line", "enveloppe)'", "envelope)'", "envelope)'", FORMULA },
  { "formula-after-entity", "si='total &lt; actions[region]'", "si='1 &lt; totale'", "totale'",
    FORMULA },
  { "formula-unit", "formule='somme(actions)'", "formule='somme(actions) * cout_moyen'",
    "somme(actions) * cout", FORMULA },
  { "formula-unit-inside", "formule='somme(actions)'", "formule='enveloppe + somme(actions)'",
    "+ somme(actions)", FORMULA },
  { "formula-dimension", "formule='somme(actions)'", "formule='actions'", "actions' preuve='I'",
    FORMULA },
  { "formula-member", "formule='somme(actions)'", "formule='actions[etat]'", "actions[etat]",
    FORMULA },
  { "formula-open-member", "formule='somme(actions)'", "formule='lieux[region,nord]'",
    "lieux[region,nord]", FORMULA },
  { "formula-not-a-number", "formule='somme(actions)'", "formule='vide(actions)'",
    "vide(actions)", FORMULA },
  { "formula-choice", "si='acte.nature = \"convention\"'",
    "si='renseigne(total) et acte.nature ≠ \"protocole\"'", "protocole", FORMULA },
  { "formula-choice-empty", "si='acte.nature = \"convention\"'", "si='acte.nature=\"\"'",
    "\"' genre='f'", FORMULA },
  { "required-if-not-boolean", "obligatoire-si='taux > 0'", "obligatoire-si='taux'",
    "taux'/>\n  <champ id='parties", FORMULA },
  { "required-if-elsewhere", "obligatoire-si='taux > 0'", "obligatoire-si='actions > 0'",
    "actions > 0", FORMULA },
  { "cycle-of-one", "formule='somme(actions)'", "formule='total + somme(actions)'",
    "total + somme", CYCLE },
  { "cycle-of-two", "formule='somme(actions)'", "formule='compensation / cout_moyen'",
    "min(total", CYCLE },
  { "case-condition", "si='acte.nature = \"convention\"'", "si='total'", "total' genre='f'",
    FORMULA },
  { "designation-twice", "</designations>", "<designation id='acte'/></designations>",
    "acte'/>", REFERENCE },
  { "party-twice", "partie id='coparef'", "partie id='etat'", "etat' libelle='COPAREF'",
    REFERENCE },
  { "party-max", "min='2' max='2'", "min='2' max='1'", "1'/>\n</parties>", SCHEMA },
  { "party-field-taken", "id='delai'", "id='parties.etat.representants.1.nom'",
    "etat' libelle='État' designation", REFERENCE },
  { "party-step", "etape id='signataires'", "etape id='personnes'", "<partie id='etat' lib",
    REFERENCE },
  { "precondition-act", "niveau acte='avenant'", "niveau acte='lettre'", "lettre'", REFERENCE },
  { "precondition-level", "valeur='sans-objet'", "valeur='grave'", "grave", SCHEMA },
  { "precondition-source", "preuve='O' source='dgefp'", "preuve='O' source='x'", "x' pour-sa",
    REFERENCE },
  { "precondition-twice", "</prealable>",
    "</prealable><prealable id='etat.visa' libelle='x' preuve='O'/>", "etat.visa' libelle='x'",
    REFERENCE },
  { "check-twice", "controle id='mots'", "controle id='taux-nul'", "taux-nul' niveau='info",
    REFERENCE },
  { "check-level", "niveau='bloquant'", "niveau='grave'", "grave'", SCHEMA },
  { "check-not-boolean", "si='total &lt; actions[region]'", "si='total'", "total' lieu",
    FORMULA },
  { "check-dimension", "sur='tranche' si='taux = 0'", "si='taux = 0'", "taux = 0", FORMULA },
  { "check-place", "lieu='actions[region]'", "lieu='actions[moi]'", "actions[moi]", REFERENCE },
  { "check-clause", "lieu='articles.objet.2'", "lieu='articles.objet.9'", "articles.objet.9",
    REFERENCE },
  { "check-step", "etape='socle' preuve='I'><message>", "etape='x' preuve='I'><message>",
    "x' preuve='I'><message>", REFERENCE },
  { "check-silent", "<message>Mot <valeur de='regle.mot' forme='texte'/></message>", "",
    "<controle id='mots'", SCHEMA },
  { "check-rule-not-coded", "de='total' forme='nombre'/>.", "de='regle.n' forme='nombre'/>.",
    "regle.n'", REFERENCE },
  { "acronym-twice", "</sigles>",
    "<sigle id='CPF' developpement='x' dans-la-phrase='x'/></sigles>", "CPF' developpement='x'",
    REFERENCE },
};

static char *
replace_first (const char *text, const char *from, const char *to)
{
  const char *found = strstr (text, from);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, to, found + strlen (from));
}

static char *
place_of (const char *text, const char *part)
{
  const char *found = strstr (text, part);
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
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *text = replace_first (sample_cadrage, fault->from, fault->to);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, CADRAGE_ERROR, (int) fault->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "essai.xml:"));
  g_assert_null (strchr (error->message, '\n'));
  if (fault->code != CADRAGE_ERROR_SYNTAX) {
    g_autofree char *place = place_of (text, fault->at);

    g_assert_true (g_str_has_prefix (error->message, place));
  }
}

static void
test_cycle_is_named (void)
{
  g_autofree char *text = replace_first (sample_cadrage, "formule='somme(actions)'",
                                         "formule='compensation / cout_moyen'");
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_nonnull (strstr (error->message, "compensation → total → compensation"));
}

/* The copy in a dossier is read without the schema: it must say the same. */
static void
test_shipped_cadrage (void)
{
  const char *data = g_getenv ("QUADRIPARTITE_DATA");
  g_autofree char *path = g_build_filename (data, "cadrages", "plan-500000-2016.xml", NULL);
  g_autofree char *schema = g_build_filename (data, "schemas", "cadrage.rng", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) validated = cadrage_read_file (path, schema, &error);
  g_autoptr (Cadrage) copy = NULL;

  g_assert_no_error (error);
  copy = cadrage_read (validated->bytes, "copie", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (validated->id, ==, "plan-500000-2016");
  g_assert_cmpuint (copy->data->len, ==, validated->data->len);
  g_assert_cmpuint (g_hash_table_size (copy->nodes_by_id), ==,
                    g_hash_table_size (validated->nodes_by_id));
  g_assert_cmpint (cadrage_find_datum (copy, "compensation_etat")->kind, ==, DATUM_FIGURE);
  g_assert_nonnull (cadrage_find_node (copy, "engagement-region"));
  g_assert_nonnull (cadrage_find_party (copy, "pole_emploi"));
}

static void
add_faults (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *path = g_strconcat ("/cadrage/fault/", faults[i].name, NULL);

    g_test_add_data_func (path, &faults[i], test_fault);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cadrage/lists", test_lists);
  g_test_add_func ("/cadrage/data", test_data);
  g_test_add_func ("/cadrage/parties", test_parties);
  g_test_add_func ("/cadrage/checks", test_checks);
  g_test_add_func ("/cadrage/cycle-is-named", test_cycle_is_named);
  g_test_add_func ("/cadrage/shipped", test_shipped_cadrage);
  add_faults ();
  return g_test_run ();
}
