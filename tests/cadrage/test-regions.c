/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/regions.h"

#include "cadrage/cadrage.h"

#include <glib/gstdio.h>
#include <string.h>

static const char sample[] =
    "<regions source='INSEE' licence='LO'>\n"
    "<region code='75' siege='Bordeaux' statut='region' denomination='la Région' genre='f'\n"
    "  executif='président' executif-feminin='présidente' assemblee='conseil régional'>\n"
    "  <nom jusqu-au='2016-09-29' texte='ALPC' de='d’ALPC' en='en ALPC' region='région ALPC'\n"
    "    la-region='la région ALPC'/>\n"
    "  <nom depuis='2016-09-30' texte='Nouvelle-Aquitaine' de='de Nouvelle-Aquitaine'\n"
    "    en='en Nouvelle-Aquitaine' region='région N-A' la-region='la région N-A' decret='n° "
    "1'/>\n"
    "  <departement code='87' nom='Haute-Vienne' chef-lieu='Limoges'/>\n"
    "  <departement code='16' nom='Charente'/>\n"
    "</region>\n"
    "<region code='94' siege='Ajaccio' statut='ctc' denomination='la Collectivité' genre='f'\n"
    "  executif='président' executif-feminin='présidente' assemblee='assemblée'>\n"
    "  <nom texte='Corse' de='de Corse' en='en Corse' region='région Corse' la-region='la "
    "Corse'/>\n"
    "  <departement code='2A' nom='Corse-du-Sud'/>\n"
    "</region>\n"
    "</regions>\n";

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("regions-XXXXXX", &path, NULL);
  GPtrArray *regions;

  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  regions = regions_read_file (path, NULL, error);
  g_remove (path);
  return regions;
}

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regions = read_text (sample, &error);
  const Region *region;
  const Department *first;

  g_assert_no_error (error);
  g_assert_cmpuint (regions->len, ==, 2);
  region = regions_find (regions, "75");
  g_assert_cmpstr (region->seat, ==, "Bordeaux");
  g_assert_true (region->feminine);
  g_assert_cmpstr (region->executive_feminine, ==, "présidente");
  first = g_ptr_array_index (region->departments, 0);
  g_assert_cmpstr (first->code, ==, "16");
  g_assert_null (first->seat);
  g_assert_null (regions_find (regions, "99"));
  g_assert_null (regions_find (regions, ""));
}

static void
test_name_at (void)
{
  static const struct {
    const char *code;
    Date date;
    const char *name;
  } cases[] = {
    { "75", { 1950, 1, 1 }, "ALPC" },
    { "75", { 2016, 9, 29 }, "ALPC" },
    { "75", { 2016, 9, 30 }, "Nouvelle-Aquitaine" },
    { "75", { 2199, 12, 31 }, "Nouvelle-Aquitaine" },
    { "94", { 2016, 3, 25 }, "Corse" },
  };
  g_autoptr (GPtrArray) regions = read_text (sample, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Region *region = regions_find (regions, cases[i].code);

    g_assert_cmpstr (region_name_at (region, cases[i].date)->name, ==, cases[i].name);
  }
}

/* In the sample, the first `from` becomes `to`; the fault is told on a line. */
static const struct {
  const char *from;
  const char *to;
  int line;
  CadrageError code;
} faults[] = {
  { "<regions", "<!DOCTYPE regions>\n<regions", 1, CADRAGE_ERROR_SYNTAX },
  { "</regions>", "</region>", 16, CADRAGE_ERROR_SYNTAX },
  { "<regions source='INSEE' licence='LO'>", "<cadrage><regions/>", 16, CADRAGE_ERROR_SYNTAX },
  { "<region code='75'", "<commune/><region code='75'", 2, CADRAGE_ERROR_SCHEMA },
  { "siege='Ajaccio' ", "", 11, CADRAGE_ERROR_SCHEMA },
  { "siege='Ajaccio' ", "siege='' ", 11, CADRAGE_ERROR_SCHEMA },
  { "code='94'", "code='75'", 11, CADRAGE_ERROR_REFERENCE },
  { "departement code='16'", "departement code='87'", 9, CADRAGE_ERROR_REFERENCE },
  { "departement code='2A'", "departement code='16'", 14, CADRAGE_ERROR_REFERENCE },
  { "<departement code='2A' nom='Corse-du-Sud'/>", "", 11, CADRAGE_ERROR_SCHEMA },
  { "<departement code='2A' nom='Corse-du-Sud'/>", "<ville/>", 14, CADRAGE_ERROR_SCHEMA },
  { "jusqu-au='2016-09-29' ", "", 6, CADRAGE_ERROR_REFERENCE },
  { "jusqu-au='2016-09-29'", "jusqu-au='2016-09-30'", 6, CADRAGE_ERROR_REFERENCE },
  { "jusqu-au='2016-09-29'", "depuis='2017-01-01' jusqu-au='2016-09-29'", 4,
    CADRAGE_ERROR_REFERENCE },
  { "depuis='2016-09-30'", "depuis='2016-09-31'", 6, CADRAGE_ERROR_SCHEMA },
};

static void
test_faults (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++) {
    const char *found = strstr (sample, faults[i].from);
    g_autofree char *text = NULL;
    g_autofree char *line = g_strdup_printf (":%d:", faults[i].line);
    g_autoptr (GError) error = NULL;

    g_assert_nonnull (found);
    text = g_strdup_printf ("%.*s%s%s", (int) (found - sample), sample, faults[i].to,
                            found + strlen (faults[i].from));
    g_assert_null (read_text (text, &error));
    g_test_message ("%s", error->message);
    g_assert_error (error, CADRAGE_ERROR, (int) faults[i].code);
    g_assert_nonnull (strstr (error->message, line));
  }
}

static void
test_other_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("<cadrage/>", &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA);
  g_clear_error (&error);
  g_assert_null (regions_read_file ("/nowhere", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_shipped_regions (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "regions", "regions.xml", NULL);
  g_autofree char *schema =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "schemas", "regions.rng", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regions = regions_read_file (path, schema, &error);
  guint n_departments = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (regions->len, ==, 18);
  for (guint i = 0; i < regions->len; i++)
    n_departments += ((const Region *) g_ptr_array_index (regions, i))->departments->len;
  g_assert_cmpuint (n_departments, ==, 101);
  g_assert_cmpstr (region_name_at (regions_find (regions, "75"), (Date){ 2016, 3, 25 })->name,
                   ==, "Aquitaine-Limousin-Poitou-Charentes");
  g_assert_cmpstr (region_name_at (regions_find (regions, "75"), (Date){ 2017, 3, 25 })->name,
                   ==, "Nouvelle-Aquitaine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regions/read", test_read);
  g_test_add_func ("/regions/name-at", test_name_at);
  g_test_add_func ("/regions/faults", test_faults);
  g_test_add_func ("/regions/other-file", test_other_file);
  g_test_add_func ("/regions/shipped", test_shipped_regions);
  return g_test_run ();
}
