/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/label.h"
#include "sample.h"
#include "store/store.h"

#include <glib/gstdio.h>
#include <string.h>

#define UUID "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11"

static GPtrArray *
read_regions (void)
{
  g_autoptr (GError) error = NULL;
  const char *data = g_getenv ("QUADRIPARTITE_DATA");
  g_autofree char *file = g_build_filename (data, "regions", "regions.xml", NULL);
  g_autofree char *schema = g_build_filename (data, "schemas", "regions.rng", NULL);
  GPtrArray *regions = regions_read_file (file, schema, &error);

  g_assert_no_error (error);
  return regions;
}

static Cadrage *
read_cadrage (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages", name, NULL);
  Cadrage *cadrage = cadrage_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return cadrage;
}

static void
test_small (void)
{
  Sample sample;
  g_autoptr (Dossier) dossier = NULL;

  sample_begin (&sample, "D");
  dossier = store_snapshot (sample.store, NULL, NULL);
  g_assert_cmpstr (dossier->uuid, ==, UUID);
  g_assert_cmpstr (dossier->region_code, ==, "");
  g_assert_cmpuint (dossier->cells->len, ==, 2);
  g_assert_cmpstr (dossier_get (dossier, "acte.nature"), ==, "convention");
  g_assert_cmpstr (dossier_get (dossier, "parties.region.signataire"), ==, "non");
  g_assert_true (g_bytes_equal (dossier->cadrage_xml, sample.cadrage->bytes));
  sample_end (&sample);
}

static Store *
try_create (const Sample *sample, const Region *region, const char *architecture,
            GError **error)
{
  g_autofree char *path = g_build_filename (sample->folder, "autre.convention", NULL);

  return action_create (&(Creation){ .path = path,
                                     .uuid = UUID,
                                     .cadrage = sample->cadrage,
                                     .region = region,
                                     .architecture = architecture },
                        sample_who (), error);
}

static void
remove_other (const Sample *sample)
{
  g_autofree char *path = g_build_filename (sample->folder, "autre.convention", NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_region (void)
{
  static const struct {
    const char *path;
    const char *value;
  } cells[] = {
    { "region.code", "75" },
    { "region.nom", "Aquitaine-Limousin-Poitou-Charentes" },
    { "region.nom.de", "d’Aquitaine-Limousin-Poitou-Charentes" },
    { "region.nom.la-region", "la région Aquitaine-Limousin-Poitou-Charentes" },
    { "region.nom_jusqu_au", "2016-09-29" },
    { "region.nom_ensuite", "Nouvelle-Aquitaine" },
    { "parties.region.denomination", "la Région Aquitaine-Limousin-Poitou-Charentes" },
    { "parties.region.genre", "f" },
    { "region.executif", NULL }, /* not declared by this cadrage */
    { "parties.region.statut", NULL },
    { "parties.region.signataire", NULL }, /* no architecture was asked for */
  };
  Sample sample;
  g_autoptr (GPtrArray) regions = read_regions ();
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, NULL);
  {
    g_autoptr (Store) store = try_create (&sample, regions_find (regions, "75"), NULL, &error);
    g_autoptr (Dossier) dossier = NULL;
    const DossierDimension *territories;

    g_assert_no_error (error);
    dossier = store_snapshot (store, NULL, &error);
    for (gsize i = 0; i < G_N_ELEMENTS (cells); i++) {
      g_test_message ("%s", cells[i].path);
      g_assert_cmpstr (dossier_get (dossier, cells[i].path), ==, cells[i].value);
    }
    territories = dossier_find_dimension (dossier, "territoire");
    g_assert_cmpuint (territories->members->len, ==, 12);
    g_assert_cmpstr (((DossierMember *) territories->members->pdata[0])->id, ==, "16");
    g_assert_cmpstr (((DossierMember *) territories->members->pdata[0])->label, ==, "Charente");
    g_assert_cmpstr (dossier->region_code, ==, "75");
  }
  remove_other (&sample);
  sample_end (&sample);
}

/* A typeface that the cadrage does not offer is left out; its own is not entered. */
static void
test_typeface (void)
{
  static const struct {
    const char *typeface;
    const char *value;
  } rows[] = { { NULL, NULL },         { "", NULL },          { "noto-sans", "noto-sans" },
               { "noto-serif", NULL }, { "Noto Sans", NULL }, { "marianne", NULL } };
  g_autoptr (Cadrage) cadrage = read_cadrage ("plan-500000-2016.xml");
  Sample sample;

  sample_begin (&sample, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_build_filename (sample.folder, "autre.convention", NULL);
    g_autoptr (GError) error = NULL;
    Creation creation = {
      .path = path, .uuid = UUID, .cadrage = cadrage, .typeface = rows[i].typeface
    };
    g_autoptr (Store) store = action_create (&creation, sample_who (), &error);
    g_autoptr (Dossier) dossier = store_snapshot (store, NULL, NULL);
    g_autoptr (GPtrArray) entries = store_read_entries (store, NULL);

    g_assert_no_error (error);
    g_assert_cmpstr (dossier_get (dossier, "acte.police"), ==, rows[i].value);
    g_assert_cmpuint (entries->len, ==, 1);
    remove_other (&sample);
  }
  sample_end (&sample);
}

/* The history calls the plan and the region what people call them. */
static void
test_history (void)
{
  Sample sample;
  g_autoptr (GPtrArray) regions = read_regions ();

  sample_begin (&sample, NULL);
  {
    g_autoptr (Store) store = try_create (&sample, regions_find (regions, "75"), "B", NULL);
    g_autoptr (GPtrArray) entries = store_read_entries (store, NULL);
    g_autofree char *label =
        action_label (((const Entry *) entries->pdata[0])->op, sample.cadrage);

    g_assert_cmpuint (entries->len, ==, 1);
    g_assert_cmpstr (label, ==,
                     "Dossier started: Aquitaine-Limousin-Poitou-Charentes, Plan d’essai");
  }
  remove_other (&sample);
  sample_end (&sample);
}

static void
test_refused (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  sample_begin (&sample, NULL);
  g_assert_null (try_create (&sample, NULL, "Z", &error));
  g_assert_error (error, ACTION_ERROR, ACTION_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "B, D"));
  g_clear_error (&error);
  path = g_build_filename (sample.folder, "autre.convention", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "précieux", -1, NULL));
  g_assert_null (try_create (&sample, NULL, "B", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  remove_other (&sample);
  sample_end (&sample);
}

static void
assert_acceptable (Store *store, const Cadrage *cadrage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);
  g_autoptr (Dossier) after = NULL;
  g_autoptr (GArray) assignments = g_array_new (FALSE, TRUE, sizeof (Assignment));

  g_assert_no_error (error);
  for (guint i = 0; i < dossier->cells->len; i++) {
    const Cell *cell = dossier->cells->pdata[i];
    Assignment assignment = { cell->path, cell->value, NULL };

    g_array_append_val (assignments, assignment);
  }
  g_assert_true (action_set (store, cadrage, assignments, sample_who (), &error));
  g_assert_no_error (error);
  after = store_snapshot (store, NULL, &error);
  g_assert_cmpstr (after->head, ==, dossier->head);
}

/* Every region and architecture of the plan that is shipped: what is filled in is what a person
 * could enter, and nobody is named. */
static void
test_shipped (void)
{
  g_autoptr (GPtrArray) regions = read_regions ();
  g_autoptr (Cadrage) cadrage = read_cadrage ("plan-500000-2016.xml");
  Sample sample;

  sample_begin (&sample, NULL);
  for (guint i = 0; i < regions->len; i++) {
    const Architecture *architecture =
        cadrage->architectures->pdata[i % cadrage->architectures->len];
    g_autofree char *path = g_build_filename (sample.folder, "autre.convention", NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (Store) store = action_create (&(Creation){ .path = path,
                                                          .uuid = UUID,
                                                          .cadrage = cadrage,
                                                          .region = regions->pdata[i],
                                                          .architecture = architecture->id },
                                             sample_who (), &error);
    g_autoptr (Dossier) dossier = NULL;

    g_assert_no_error (error);
    dossier = store_snapshot (store, NULL, &error);
    g_assert_nonnull (dossier_get (dossier, "region.nom"));
    for (guint j = 0; j < dossier->cells->len; j++)
      g_assert_null (strstr (((Cell *) dossier->cells->pdata[j])->path, "representants"));
    assert_acceptable (store, cadrage);
    remove_other (&sample);
  }
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/create/small", test_small);
  g_test_add_func ("/create/region", test_region);
  g_test_add_func ("/create/typeface", test_typeface);
  g_test_add_func ("/create/history", test_history);
  g_test_add_func ("/create/refused", test_refused);
  g_test_add_func ("/create/shipped", test_shipped);
  return g_test_run ();
}
