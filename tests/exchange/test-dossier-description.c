/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/dossier-description.h"

#include <string.h>

#define MUTATIONS 2000

static const char sample[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<dossier version='1' cadrage='plan' region='2A' architecture='B' titre='Essai'>\n"
    "  <note>\n    Une note. </note>\n"
    "  <dimension id='territoire'><membre id='16' libelle='Charente'/>\n"
    "    <membre id='17' libelle='Charente-Maritime'/></dimension>\n"
    "  <valeur chemin='socle_montant' source='la presse'> 96 540 000 € </valeur>\n"
    "  <valeur chemin='versement_taux[1]'>33,33&#x20;%</valeur>\n"
    "  <valeur chemin='enveloppe' source='courrier'/>\n"
    "  <!-- <valeur/> -->\n"
    "  <valeur chemin='acte.numero'/>\n"
    "  <valeur chemin='articles.objet.1.texte'><![CDATA[<x>]]>\n"
    "    y</valeur>\n"
    "  <cadrage-joint>&lt;cadrage/&gt;</cadrage-joint>\n"
    "</dossier>\n";

static char *
schema_path (void)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "schemas", "dossier.rng", NULL);
}

static DossierDescription *
read_text (const char *text, const char *schema, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return dossier_description_read (bytes, "a.xml", schema, error);
}

static void
test_read (void)
{
  static const struct {
    const char *path;
    const char *text;
    const char *source;
    int line;
  } values[] = {
    { "socle_montant", "96 540 000 €", "la presse", 7 },
    { "versement_taux[1]", "33,33 %", NULL, 8 },
    { "enveloppe", NULL, "courrier", 9 },
    { "acte.numero", "", NULL, 11 },
    { "articles.objet.1.texte", "<x>\n    y", NULL, 12 },
  };
  g_autofree char *schema = schema_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDescription) description = read_text (sample, schema, &error);
  const DossierDimension *territories;

  g_assert_no_error (error);
  g_assert_cmpstr (description->cadrage, ==, "plan");
  g_assert_cmpstr (description->region, ==, "2A");
  g_assert_cmpstr (description->architecture, ==, "B");
  g_assert_cmpstr (description->title, ==, "Essai");
  g_assert_cmpstr (description->note, ==, "Une note.");
  g_assert_null (description->uuid);
  g_assert_cmpmem (g_bytes_get_data (description->cadrage_xml, NULL),
                   g_bytes_get_size (description->cadrage_xml), "<cadrage/>", 10);
  territories = g_ptr_array_index (description->dimensions, 0);
  g_assert_cmpuint (territories->members->len, ==, 2);
  g_assert_cmpuint (description->values->len, ==, G_N_ELEMENTS (values));
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++) {
    const DescribedValue *value = g_ptr_array_index (description->values, i);

    g_assert_cmpstr (value->path, ==, values[i].path);
    g_assert_cmpstr (value->text, ==, values[i].text);
    g_assert_cmpstr (value->source, ==, values[i].source);
    g_assert_cmpint (value->line, ==, values[i].line);
  }
}

/* In the sample, the first `from` becomes `to`; the fault is told at a line, with the schema
 * (code 0: the schema lets it pass) and without. */
static const struct {
  const char *from;
  const char *to;
  int line;
  ExchangeError code;
  bool schema_sees_it;
} faults[] = {
  { "</note>", "</mote>", 4, EXCHANGE_ERROR_SYNTAX, false },
  { "&#x20;", "&nbsp;", 8, EXCHANGE_ERROR_SYNTAX, false },
  { "<dossier ", "<!DOCTYPE dossier>\n<dossier ", 2, EXCHANGE_ERROR_SYNTAX, false },
  { "version='1' ", "version='2' ", 2, EXCHANGE_ERROR_VERSION, false },
  { "version='1' ", "", 2, EXCHANGE_ERROR_VERSION, false },
  { "cadrage='plan'", "", 2, EXCHANGE_ERROR_SCHEMA, false },
  { "cadrage='plan'", "cadrage=''", 2, EXCHANGE_ERROR_SCHEMA, false },
  { "region='2A'", "", 2, EXCHANGE_ERROR_SCHEMA, false },
  { "<note>", "<mot/><note>", 3, EXCHANGE_ERROR_SCHEMA, true },
  { "Une note.", "Une <b/> note.", 4, EXCHANGE_ERROR_SCHEMA, true },
  { "<note>", "<note/><note>", 3, EXCHANGE_ERROR_REFERENCE, true },
  { "dimension id='territoire'", "dimension", 5, EXCHANGE_ERROR_SCHEMA, true },
  { "<membre id='16' libelle='Charente'/>", "<autre id='x' libelle='y'/>", 5,
    EXCHANGE_ERROR_SCHEMA, true },
  { " libelle='Charente'", "", 5, EXCHANGE_ERROR_SCHEMA, true },
  { "id='17'", "id='16'", 6, EXCHANGE_ERROR_REFERENCE, false },
  { "</dimension>", "</dimension><dimension id='territoire'/>", 6, EXCHANGE_ERROR_REFERENCE,
    false },
  { "<valeur chemin='acte.numero'/>", "<valeur/>", 11, EXCHANGE_ERROR_SCHEMA, true },
  { "chemin='acte.numero'", "chemin='enveloppe'", 11, EXCHANGE_ERROR_REFERENCE, false },
  { "chemin='acte.numero'", "chemin='acte numero'", 11, EXCHANGE_ERROR_REFERENCE, true },
  { "chemin='acte.numero'", "chemin='articles.objet.1.note'", 11, EXCHANGE_ERROR_REFERENCE,
    false },
  { "chemin='acte.numero'", "chemin='enveloppe.source'", 11, EXCHANGE_ERROR_REFERENCE, false },
  { "33,33", "<b>33,33</b>", 8, EXCHANGE_ERROR_SCHEMA, true },
  { "</cadrage-joint>", "</cadrage-joint><cadrage-joint>x</cadrage-joint>", 14,
    EXCHANGE_ERROR_REFERENCE, true },
};

static void
check_fault (const char *text, size_t rank, const char *schema)
{
  g_autofree char *place = g_strdup_printf ("a.xml:%d:", faults[rank].line);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, schema, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, EXCHANGE_ERROR,
                  (int) (schema != NULL && faults[rank].schema_sees_it ? EXCHANGE_ERROR_SCHEMA
                                                                       : faults[rank].code));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_prefix (error->message, place) ||
                 (schema != NULL && faults[rank].schema_sees_it &&
                  g_str_has_prefix (error->message, "a.xml:")));
}

static void
test_faults (void)
{
  g_autofree char *schema = schema_path ();

  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++) {
    const char *found = strstr (sample, faults[i].from);
    g_autofree char *text = NULL;

    g_assert_nonnull (found);
    text = g_strdup_printf ("%.*s%s%s", (int) (found - sample), sample, faults[i].to,
                            found + strlen (faults[i].from));
    check_fault (text, i, NULL);
    check_fault (text, i, schema);
  }
}

static void
test_other_root (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("<cadrage version='1'/>", NULL, &error));
  g_assert_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SCHEMA);
  g_clear_error (&error);
  g_assert_null (read_text (sample, "/nowhere/dossier.rng", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    "\xff\xfe<\0",
    "<dossier",
    "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><dossier>&e;</dossier>",
    "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;'>]><dossier version='&b;'/>",
  };
  g_autofree char *large = g_strnfill (DOSSIER_XML_BYTES_MAX + 1, ' ');
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_assert_null (read_text (texts[i], NULL, &error));
    g_assert_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SYNTAX);
    g_clear_error (&error);
  }
  memcpy (large, "<dossier/>", 10);
  g_assert_null (read_text (large, NULL, &error));
  g_assert_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SYNTAX);
}

/* Bytes replaced or cut out: read or refused with a place, never a crash. */
static void
test_mutations (void)
{
  int size = (int) strlen (sample);

  for (int i = 0; i < MUTATIONS; i++) {
    g_autofree char *text = g_strdup (sample);
    int at = g_test_rand_int_range (0, size);
    int length = g_test_rand_int_range (1, 30);
    g_autoptr (DossierDescription) description = NULL;
    g_autoptr (GError) error = NULL;

    if (i % 2 == 0)
      text[at] = (char) g_test_rand_int_range (1, 256);
    else
      memmove (text + at, text + MIN (at + length, size),
               (size_t) (size - MIN (at + length, size)) + 1);
    description = read_text (text, NULL, &error);
    g_assert_true ((description == NULL) == (error != NULL));
    if (error != NULL)
      g_assert_true (g_str_has_prefix (error->message, "a.xml:"));
  }
}

static void
test_samples (void)
{
  static const char *const names[] = { "alpc-2016.xml", "essai-complet.xml" };
  g_autofree char *schema = schema_path ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path =
        g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "samples", names[i], NULL);
    g_autofree char *text = NULL;
    g_autoptr (DossierDescription) description = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    description = read_text (text, schema, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (description->cadrage, ==, "plan-500000-2016");
    g_assert_cmpuint (description->values->len, >, 20);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-description/read", test_read);
  g_test_add_func ("/dossier-description/faults", test_faults);
  g_test_add_func ("/dossier-description/other-root", test_other_root);
  g_test_add_func ("/dossier-description/hostile", test_hostile);
  g_test_add_func ("/dossier-description/mutations", test_mutations);
  g_test_add_func ("/dossier-description/samples", test_samples);
  return g_test_run ();
}
