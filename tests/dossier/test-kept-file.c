/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/kept-file.h"

/* The digest of no bytes at all. */
#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static void
test_digest (void)
{
  static const struct {
    const char *value;
    const char *digest;
  } cases[] = {
    { "sha256:" EMPTY, EMPTY },
    { NULL, NULL },
    { "", NULL },
    { EMPTY, NULL },
    { "sha256:", NULL },
    { "sha256:" EMPTY "0", NULL },
    { "sha256:" EMPTY " ", NULL },
    { " sha256:" EMPTY, NULL },
    { "sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", NULL },
    { "sha256:g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", NULL },
    { "sha512:" EMPTY, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (kept_file_get_digest (cases[i].value), ==, cases[i].digest);
}

static void
test_find (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autofree char *name = kept_file_dup_name (bytes);
  g_autoptr (Dossier) copy = NULL;

  g_assert_cmpstr (name, ==, "sha256:" EMPTY);
  dossier_put (dossier, "parties.etat.logo", name, NULL);
  g_assert_null (kept_file_find (dossier, "parties.etat.logo"));
  g_hash_table_insert (dossier->files, g_strdup (EMPTY), g_bytes_ref (bytes));
  g_assert_true (kept_file_find (dossier, "parties.etat.logo") == bytes);
  g_assert_null (kept_file_find (dossier, "parties.region.logo"));
  copy = dossier_copy (dossier);
  g_assert_true (kept_file_find (copy, "parties.etat.logo") == bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-file/digest", test_digest);
  g_test_add_func ("/kept-file/find", test_find);
  return g_test_run ();
}
