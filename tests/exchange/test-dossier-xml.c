/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/dossier-xml.h"

#include <string.h>

static const char cadrage_xml[] =
    "<?xml version='1.0'?>\r\n"
    "<cadrage id='essai' version='1' annee='2016' reference='2015' date-plan='2016-03-08'\n"
    "  titre='Plan &lt;d’essai&gt; &amp; ]]> autres'/>\n \n";

static Cadrage *
read_cadrage (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (cadrage_xml, strlen (cadrage_xml));
  g_autoptr (GError) error = NULL;
  Cadrage *cadrage = cadrage_read (bytes, "cadrage.xml", NULL, &error);

  g_assert_no_error (error);
  return cadrage;
}

static Dossier *
make_dossier (void)
{
  Dossier *dossier = dossier_new ();

  g_free (dossier->region_code);
  dossier->region_code = g_strdup ("75");
  g_free (dossier->uuid);
  dossier->uuid = g_strdup ("0f8fad5b-d9cb-469f-a165-70867728950e");
  dossier_add_member (dossier, "territoire", "16", "Charente & \"alentours\"");
  dossier_add_member (dossier, "territoire", "2A", "Corse-du-Sud");
  dossier_put (dossier, "socle_actions", "38721", "la <presse> :\n\"38 721\"\tou\rpresque");
  dossier_put (dossier, "repartition_type[qualifiante,region]", "8000", NULL);
  dossier_put (dossier, "enveloppe", NULL, "courrier du 8 mars");
  dossier_put (dossier, "articles.objet.1.texte", "Un <i>texte</i> & « deux »\n\tlignes]]>\r.",
               NULL);
  dossier_put (dossier, "parties.etat.representants.1.nom", "LE GOFF", NULL);
  return dossier;
}

static GBytes *export(GBytes *shipped)
{
  g_autoptr (Cadrage) cadrage = read_cadrage ();
  g_autoptr (Dossier) dossier = make_dossier ();

  return dossier_to_xml (dossier, cadrage, shipped);
}

static char *
schema_path (void)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "schemas", "dossier.rng", NULL);
}

static void
test_round_trip (void)
{
  g_autoptr (GBytes) xml = export(NULL);
  g_autofree char *schema = schema_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDescription) description =
      dossier_description_read (xml, "a.xml", schema, &error);
  g_autoptr (Dossier) before = make_dossier ();
  const DossierDimension *territories;
  const DossierMember *member;

  g_assert_no_error (error);
  g_assert_cmpstr (description->cadrage, ==, "essai");
  g_assert_cmpstr (description->region, ==, before->region_code);
  g_assert_cmpstr (description->uuid, ==, before->uuid);
  g_assert_null (description->architecture);
  g_assert_null (description->note);
  g_assert_cmpmem (g_bytes_get_data (description->cadrage_xml, NULL),
                   g_bytes_get_size (description->cadrage_xml), cadrage_xml,
                   strlen (cadrage_xml));
  g_assert_cmpuint (description->dimensions->len, ==, 1);
  territories = g_ptr_array_index (description->dimensions, 0);
  g_assert_cmpstr (territories->dimension, ==, "territoire");
  g_assert_cmpuint (territories->members->len, ==, 2);
  member = g_ptr_array_index (territories->members, 0);
  g_assert_cmpstr (member->label, ==, "Charente & \"alentours\"");
  g_assert_cmpuint (description->values->len, ==, before->cells->len);
  for (guint i = 0; i < before->cells->len; i++) {
    const Cell *cell = g_ptr_array_index (before->cells, i);
    const DescribedValue *value = g_ptr_array_index (description->values, i);

    g_assert_cmpstr (value->path, ==, cell->path);
    g_assert_cmpstr (value->text, ==, cell->value);
    g_assert_cmpstr (value->source, ==, cell->source);
    g_assert_cmpint (value->line, >, 2);
  }
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) once = export(NULL);
  g_autoptr (GBytes) twice = export(NULL);

  g_assert_true (g_bytes_equal (once, twice));
}

static void
test_shipped_cadrage_is_not_joined (void)
{
  g_autoptr (GBytes) shipped = g_bytes_new_static (cadrage_xml, strlen (cadrage_xml));
  g_autoptr (GBytes) changed = g_bytes_new_static (cadrage_xml, strlen (cadrage_xml) - 1);
  g_autoptr (GBytes) without = export(shipped);
  g_autoptr (GBytes) with = export(changed);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDescription) same =
      dossier_description_read (without, "a.xml", NULL, &error);
  g_autoptr (DossierDescription) other = dossier_description_read (with, "a.xml", NULL, &error);

  g_assert_no_error (error);
  g_assert_null (same->cadrage_xml);
  g_assert_nonnull (other->cadrage_xml);
}

static void
test_golden (void)
{
  static const char expected[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<dossier version=\"1\" cadrage=\"essai\" region=\"\">\n"
      "  <dimension id=\"tranche\">\n"
      "    <membre id=\"1\" libelle=\"première\"/>\n"
      "  </dimension>\n"
      "  <valeur chemin=\"socle_actions\" source=\"a&#10;b\">1</valeur>\n"
      "  <valeur chemin=\"tranche.2.pieces\">&lt;x&gt; \ufffd\"&#13;</valeur>\n"
      "  <valeur chemin=\"tranche.10.pieces\" source=\"&quot;\"/>\n"
      "</dossier>\n";
  g_autoptr (Cadrage) cadrage = read_cadrage ();
  g_autoptr (Dossier) dossier = dossier_new ();
  g_autoptr (GBytes) xml = NULL;

  g_clear_pointer (&dossier->uuid, g_free);
  dossier_put (dossier, "tranche.10.pieces", NULL, "\"");
  dossier_put (dossier, "tranche.2.pieces", "<x> \x01\"\r", NULL);
  dossier_put (dossier, "socle_actions", "1", "a\nb");
  dossier_add_member (dossier, "tranche", "1", "première");
  xml = dossier_to_xml (dossier, cadrage, cadrage->bytes);
  g_assert_cmpmem (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), expected,
                   strlen (expected));
}

/* A cadrage as large as any that is read can still be joined, and read back. */
static void
test_large_cadrage (void)
{
  g_autoptr (GString) text = g_string_new (cadrage_xml);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Cadrage) cadrage = NULL;
  g_autoptr (Dossier) dossier = make_dossier ();
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (DossierDescription) description = NULL;
  g_autoptr (GError) error = NULL;

  while (text->len + 4000 < CADRAGE_BYTES_MAX) {
    g_string_append (text, "<!-- ");
    for (int i = 0; i < 3900; i++)
      g_string_append_c (text, '&');
    g_string_append (text, " -->");
  }
  bytes = g_bytes_new (text->str, text->len);
  cadrage = cadrage_read (bytes, "cadrage.xml", NULL, &error);
  g_assert_no_error (error);
  xml = dossier_to_xml (dossier, cadrage, NULL);
  description = dossier_description_read (xml, "a.xml", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (description->cadrage_xml, bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-xml/round-trip", test_round_trip);
  g_test_add_func ("/dossier-xml/same-bytes", test_same_bytes);
  g_test_add_func ("/dossier-xml/shipped-cadrage", test_shipped_cadrage_is_not_joined);
  g_test_add_func ("/dossier-xml/golden", test_golden);
  g_test_add_func ("/dossier-xml/large-cadrage", test_large_cadrage);
  return g_test_run ();
}
