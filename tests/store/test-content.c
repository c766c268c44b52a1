/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

#define DAMAGES 300

static void
fill (const Sample *sample)
{
  g_autoptr (Store) store = sample_create (sample, STORE_RELAXED);

  for (int i = 0; i < 40; i++) {
    g_autofree char *path = g_strdup_printf ("texte.n%d", i);
    g_autofree char *text = g_strnfill ((gsize) i * 60 + 1, 'x');

    sample_write (store, CHANGE_FIELD, path, text);
  }
  sample_write (store, CHANGE_PERSON, "parties.etat.representants.1.nom", "MARTIN");
  sample_write (store, CHANGE_INPUT, "socle_actions", "38721");
  sample_write (store, CHANGE_ADDITION, "ajouts.1.titre", "Essai");
  sample_undo (store);
}

static bool
is_honest (const GError *error)
{
  return error->domain == STORE_ERROR &&
         (error->code == STORE_ERROR_DAMAGED || error->code == STORE_ERROR_CHAIN ||
          error->code == STORE_ERROR_CONTENT || error->code == STORE_ERROR_NOT_A_DOSSIER ||
          error->code == STORE_ERROR_NEWER || error->code == STORE_ERROR_IO ||
          error->code == STORE_ERROR_READ_ONLY);
}

/* What could be read was right; the rest was refused with a reason. True when all was read. */
static bool
read_damaged (const Sample *sample, const char *intact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = store_open (sample->path, STORE_READ, &error);
  g_autoptr (Dossier) dossier = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (store != NULL)
    dossier = store_snapshot (store, NULL, &error);
  if (dossier != NULL) {
    content = sample_print (store);
    g_assert_true (g_str_equal (content, intact));
    g_assert_cmpmem (g_bytes_get_data (dossier->cadrage_xml, NULL),
                     g_bytes_get_size (dossier->cadrage_xml), "<cadrage/>", 10);
    entries = store_read_entries (store, &error);
  }
  if (error != NULL) {
    g_assert_true (is_honest (error));
    return false;
  }

  g_assert_nonnull (entries);
  g_assert_cmpuint (entries->len, ==, 45);
  (void) store_verify (store, NULL, &error);
  g_assert_true (error == NULL || is_honest (error));
  return true;
}

/* Writing on a damaged file never makes a crash, and never an entry that does not verify. */
static void
write_damaged (const Sample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = store_open (sample->path, STORE_RELAXED, &error);

  if (store != NULL && store_verify (store, NULL, &error) &&
      sample_try_write (store, CHANGE_FIELD, "texte.n1", "nouveau", &error))
    g_assert_true (store_verify (store, NULL, &error));
  g_assert_true (error == NULL || is_honest (error));
}

static char *
damage (const char *bytes, gsize size, gsize *ret_size)
{
  char *copy = g_memdup2 (bytes, size);
  int n_flips = g_test_rand_int_range (1, 4);

  *ret_size = size;
  if (g_test_rand_int_range (0, 5) == 0) {
    *ret_size = (gsize) g_test_rand_int_range (0, (int) size);
    return copy;
  }
  for (int i = 0; i < n_flips; i++) {
    /* The first pages hold the tables' declarations: they are hit more often. */
    int limit = g_test_rand_bit () ? 8192 : (int) size;
    char flip = (char) (1 << g_test_rand_int_range (0, 8));

    copy[g_test_rand_int_range (0, limit)] ^= flip;
  }
  return copy;
}

static void
test_damage (void)
{
  Sample sample;
  g_autofree char *intact = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  int n_read = 0;

  sample_begin (&sample);
  fill (&sample);
  {
    g_autoptr (Store) store = store_open (sample.path, STORE_READ, NULL);

    intact = sample_print (store);
  }
  g_assert_true (g_file_get_contents (sample.path, &bytes, &size, NULL));
  for (int i = 0; i < DAMAGES; i++) {
    gsize damaged_size;
    g_autofree char *damaged = damage (bytes, size, &damaged_size);

    g_assert_true (g_file_set_contents (sample.path, damaged, (gssize) damaged_size, NULL));
    n_read += read_damaged (&sample, intact);
    write_damaged (&sample);
  }

  g_test_message ("%d of %d still read whole", n_read, DAMAGES);
  g_assert_cmpint (n_read, <, DAMAGES);
  sample_end (&sample);
}

/* Each byte of the header alone. */
static void
test_header (void)
{
  Sample sample;
  g_autofree char *intact = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  sample_begin (&sample);
  fill (&sample);
  {
    g_autoptr (Store) store = store_open (sample.path, STORE_READ, NULL);

    intact = sample_print (store);
  }
  g_assert_true (g_file_get_contents (sample.path, &bytes, &size, NULL));
  for (int i = 0; i < 100; i++) {
    bytes[i] ^= 0x55;
    g_assert_true (g_file_set_contents (sample.path, bytes, (gssize) size, NULL));
    g_test_message ("byte %d", i);
    (void) read_damaged (&sample, intact);
    write_damaged (&sample);
    bytes[i] ^= 0x55;
  }
  sample_end (&sample);
}

/* A stray or torn rollback journal beside the file does not hide what is in it. */
static void
test_stray_journal (void)
{
  Sample sample;
  g_autofree char *intact = NULL;
  g_autofree char *journal = NULL;

  sample_begin (&sample);
  fill (&sample);
  {
    g_autoptr (Store) store = store_open (sample.path, STORE_READ, NULL);

    intact = sample_print (store);
  }
  journal = g_strconcat (sample.path, "-journal", NULL);
  g_assert_true (g_file_set_contents (journal, "nonsense", -1, NULL));
  g_assert_true (read_damaged (&sample, intact));
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/damage", test_damage);
  g_test_add_func ("/content/header", test_header);
  g_test_add_func ("/content/stray-journal", test_stray_journal);
  return g_test_run ();
}
