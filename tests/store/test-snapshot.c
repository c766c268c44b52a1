/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

static void
assert_cell (Store *store, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_get (dossier, path), ==, value);
}

static void
test_cells (void)
{
  static const struct {
    ChangeKind kind;
    const char *path;
  } places[] = {
    { CHANGE_INPUT, "socle_actions" },
    { CHANGE_INPUT, "repartition_type[qualifiante,region]" },
    { CHANGE_FIELD, "tranche.1.pieces" },
    { CHANGE_FIELD, "region.nom.la-region" },
    { CHANGE_PERSON, "parties.etat.representants.1.civilite" },
    { CHANGE_PERSON, "parties.etat.representants.1.prenom" },
    { CHANGE_PERSON, "parties.etat.representants.1.nom" },
    { CHANGE_PERSON, "parties.etat.representants.1.genre" },
    { CHANGE_PERSON, "parties.etat.representants.1.qualite" },
    { CHANGE_PERSON, "parties.etat.representants.1.college" },
    { CHANGE_CLAUSE, "articles.objet.4.1.texte" },
    { CHANGE_CLAUSE, "articles.visas.retenu" },
    { CHANGE_CLAUSE, "articles.comparution.region.variante" },
    { CHANGE_ADDITION, "ajouts.1.genre" },
    { CHANGE_ADDITION, "ajouts.1.titre" },
    { CHANGE_ADDITION, "ajouts.1.texte" },
    { CHANGE_ADDITION, "ajouts.1.apres" },
  };
  static const char *const values[] = { "x", "'; DROP TABLE input; --",
                                        "l’Œuvre\n« à deux lignes »", "0", NULL };
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++) {
      g_test_message ("%s", places[i].path);
      g_assert_true (sample_write (store, places[i].kind, places[i].path, values[j]));
      assert_cell (store, places[i].path, values[j]);
    }
  sample_end (&sample);
}

static void
test_source (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (Dossier) dossier = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_SOURCE, "socle_actions", "dossier de presse");
  dossier = store_snapshot (store, NULL, NULL);
  g_assert_null (dossier_get (dossier, "socle_actions"));
  g_assert_cmpstr (dossier_find (dossier, "socle_actions")->source, ==, "dossier de presse");
  sample_end (&sample);
}

/* Representatives are counted from 1 without gaps: an emptied one is gone, the next moves up.
 */
static void
test_persons (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_false (sample_try_write (store, CHANGE_PERSON, "parties.coparef.representants.2.nom",
                                    "B", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  sample_write (store, CHANGE_PERSON, "parties.coparef.representants.1.nom", "A");
  sample_write (store, CHANGE_PERSON, "parties.coparef.representants.2.nom", "B");
  sample_write (store, CHANGE_PERSON, "parties.coparef.representants.3.nom", "C");
  sample_write (store, CHANGE_PERSON, "parties.etat.representants.1.nom", "P");
  sample_write (store, CHANGE_PERSON, "parties.coparef.representants.2.nom", NULL);
  assert_cell (store, "parties.coparef.representants.1.nom", "A");
  assert_cell (store, "parties.coparef.representants.2.nom", "C");
  assert_cell (store, "parties.coparef.representants.3.nom", NULL);
  assert_cell (store, "parties.etat.representants.1.nom", "P");

  sample_undo (store);
  assert_cell (store, "parties.coparef.representants.2.nom", "B");
  assert_cell (store, "parties.coparef.representants.3.nom", "C");
  sample_end (&sample);
}

/* In one act ranks are those that stood before it. */
static void
test_ranks_in_one_act (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_ADDITION, "ajouts.1.titre", "un");
  sample_write (store, CHANGE_ADDITION, "ajouts.2.titre", "deux");
  g_ptr_array_add (changes, change_new (CHANGE_ADDITION, "ajouts.1.titre", NULL));
  g_ptr_array_add (changes, change_new (CHANGE_ADDITION, "ajouts.2.texte", "texte"));
  g_ptr_array_add (changes, change_new (CHANGE_ADDITION, "ajouts.3.titre", "trois"));
  g_assert_true (store_write (
      store,
      &(Act){ .changes = changes, .op = "{\"op\":\"set\",\"v\":1}", .who = sample_who (5) },
      NULL, &error));
  assert_cell (store, "ajouts.1.titre", "deux");
  assert_cell (store, "ajouts.1.texte", "texte");
  assert_cell (store, "ajouts.2.titre", "trois");
  sample_end (&sample);
}

static void
test_nonsense (void)
{
  static const struct {
    ChangeKind kind;
    const char *path;
  } places[] = {
    { CHANGE_PERSON, "socle_actions" },
    { CHANGE_PERSON, "parties.etat.representants.0.nom" },
    { CHANGE_CLAUSE, "articles.objet" },
    { CHANGE_CLAUSE, "articles.objet.texte = 'x', node" },
    { CHANGE_ADDITION, "ajouts.1.position" },
    { CHANGE_ADDITION, "" },
  };
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  before = sample_print (store);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (sample_try_write (store, places[i].kind, places[i].path, "x", &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  }
  after = sample_print (store);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

/* Bytes that are no text are refused as a value, and mended in an author's name. */
static void
test_not_utf8 (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_false (sample_try_write (store, CHANGE_FIELD, "a.b", "\xff", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);

  g_ptr_array_add (changes, change_new (CHANGE_FIELD, "a.b", "é"));
  g_assert_true (store_write (
      store, &(Act){ .changes = changes, .op = "{}", .who = { "Zo\xeb", 1 } }, NULL, &error));
  g_assert_no_error (error);
  assert_cell (store, "a.b", "é");
  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
  sample_end (&sample);
}

static void
test_frame (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "a", "1");
  dossier = store_snapshot (store, NULL, NULL);
  entries = store_read_entries (store, NULL);
  g_assert_cmpstr (dossier->head, ==, ((Entry *) entries->pdata[1])->hash);
  g_assert_cmpmem (g_bytes_get_data (dossier->cadrage_xml, NULL),
                   g_bytes_get_size (dossier->cadrage_xml), "<cadrage/>", 10);
  g_assert_cmpint (dossier->version, ==, 1);
  g_assert_cmpint (dossier->version_date.year, ==, 2016);
  g_assert_cmpint (dossier->version_date.month, ==, 4);
  g_assert_cmpint (dossier->version_date.day, ==, 7);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/cells", test_cells);
  g_test_add_func ("/snapshot/source", test_source);
  g_test_add_func ("/snapshot/persons", test_persons);
  g_test_add_func ("/snapshot/ranks-in-one-act", test_ranks_in_one_act);
  g_test_add_func ("/snapshot/nonsense", test_nonsense);
  g_test_add_func ("/snapshot/not-utf8", test_not_utf8);
  g_test_add_func ("/snapshot/frame", test_frame);
  return g_test_run ();
}
