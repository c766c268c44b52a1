/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/register.h"

#include "sample.h"
#include "store/register-query.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
place_of (const Sample *sample)
{
  return g_build_filename (sample->folder, "connus", NULL);
}

static void
note (Register *known, const char *path, const char *region, gint64 at, const char *text)
{
  KnownDossier dossier = {
    .path = (char *) path,
    .uuid = (char *) "u",
    .region = (char *) region,
    .title = (char *) "Plan « 500 000 formations »",
    .state = (char *) "Projet v7",
    .next_date = (char *) "2016-03-25",
    .next_label = (char *) "signature",
    .n_filled = 3,
    .n_required = 4,
    .opened_at = at,
    .head = (char *) "abc",
  };

  register_note (known, &dossier, text);
}

static char *
join_paths (GPtrArray *all)
{
  g_autoptr (GPtrArray) owned = all;
  GString *paths = g_string_new (NULL);

  for (guint i = 0; i < owned->len; i++)
    g_string_append_printf (paths, "%s%s", i > 0 ? " " : "",
                            ((KnownDossier *) owned->pdata[i])->path);
  return g_string_free (paths, FALSE);
}

static void
assert_recent (Register *known, guint max, const char *expected)
{
  g_autofree char *paths = join_paths (register_list_recent (known, max));

  g_assert_cmpstr (paths, ==, expected);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const KnownDossier *const *) a)->path,
                 (*(const KnownDossier *const *) b)->path);
}

/* In the order of their paths. */
static void
assert_found (Register *known, const char *typed, const char *expected)
{
  g_autoptr (GPtrArray) found = register_search (known, typed, 10);
  g_autofree char *shown = g_strescape (typed, NULL);
  g_autofree char *paths = NULL;

  g_ptr_array_sort (found, compare_paths);
  paths = join_paths (g_steal_pointer (&found));
  g_test_message ("%s", shown);
  g_assert_cmpstr (paths, ==, expected);
}

static void
test_note (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const KnownDossier *first;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  assert_recent (known, 10, "");
  note (known, "/a", "Bretagne", 1, "");
  note (known, "/b", "Corse", 3, "");
  note (known, "/c", "Grand Est", 2, "");
  assert_recent (known, 10, "/b /c /a");
  assert_recent (known, 2, "/b /c");
  note (known, "/a", "Normandie", 4, "");
  assert_recent (known, 10, "/a /b /c");
  register_forget (known, "/b");
  register_forget (known, "/nulle-part");
  assert_recent (known, 10, "/a /c");

  register_close (g_steal_pointer (&known));
  known = register_open (place);
  all = register_list_recent (known, 1);
  first = all->pdata[0];
  g_assert_cmpstr (first->region, ==, "Normandie");
  g_assert_cmpstr (first->title, ==, "Plan « 500 000 formations »");
  g_assert_cmpstr (first->state, ==, "Projet v7");
  g_assert_cmpstr (first->next_date, ==, "2016-03-25");
  g_assert_cmpstr (first->next_label, ==, "signature");
  g_assert_cmpint (first->n_filled, ==, 3);
  g_assert_cmpint (first->n_required, ==, 4);
  g_assert_null (first->passage);
  sample_end (&sample);
}

static const struct {
  const char *typed;
  const char *expected;
} searches[] = {
  { "echeancier", "/alpc" },
  { "ÉCHÉANC", "/alpc" },
  { "e\xcc\x81"
    "che\xcc\x81"
    "ancier",
    "/alpc" },
  { "poitou", "/alpc" },
  { "poitou-charentes", "/alpc" },
  { "charentes poitou", "/alpc" },
  { "poitou corse", "" },
  { "oeuvre", "/alpc /corse" },
  { "ŒUVRE", "/alpc /corse" },
  { "l'etat", "/alpc" },
  { "l’État", "/alpc" },
  { "formations", "/alpc /corse" },
  { "500", "/alpc /corse" },
  { "26 777", "/alpc" },
  { "cuvre", "" },
  { "", "" },
  { "   ", "" },
  { "—", "" },
  { "corse —", "/corse" },
  { "AND", "" },
  { "corse AND", "" },
  { "corse OR poitou", "" },
  { "\"corse", "/corse" },
  { "\"", "" },
  { "(corse)", "/corse" },
  { "corse*", "/corse" },
  { "^corse", "/corse" },
  { "text:corse", "" },
  { "-corse", "/corse" },
  { "NEAR(corse ajaccio)", "" },
  { "corse' OR '1'='1", "" },
  { "\xff"
    "corse",
    "/corse" },
  { "corse\tajaccio\n", "/corse" },
};

static void
test_search (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  note (known, "/alpc", "Aquitaine-Limousin-Poitou-Charentes", 2,
        "L’État met en œuvre l’échéancier des 26\u202f777 actions.");
  note (known, "/corse", "Corse", 1, "Mise en oeuvre à Ajaccio");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    assert_found (known, searches[i].typed, searches[i].expected);

  note (known, "/corse", "Corse", 1, NULL);
  assert_found (known, "ajaccio", "/corse");
  note (known, "/corse", "Corse", 1, "Bastia");
  assert_found (known, "ajaccio", "");
  assert_found (known, "bastia", "/corse");
  register_forget (known, "/corse");
  assert_found (known, "bastia", "");
  sample_end (&sample);
}

static void
test_passage (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;
  g_autoptr (GPtrArray) found = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  note (known, "/a", "Corse", 1, "Article 4\nL\002’État\003 verse l’échéancier.");
  found = register_search (known, "echeanc", 10);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((KnownDossier *) found->pdata[0])->passage, ==,
                   "Article 4 L ’État  verse l’\002échéancier\003.");
  sample_end (&sample);
}

/* Whatever is typed, nothing is an error, and the query is never empty. */
static void
test_any_text (void)
{
  static const char letters[] = "aé\"'()*^:+-{}\\ \t%_œ";
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  note (known, "/a", "Corse", 1, "a é œ");
  for (int i = 0; i < 2000; i++) {
    char typed[13] = "";
    g_autoptr (GPtrArray) found = NULL;

    for (int j = 0; j < 12; j++)
      typed[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
    found = register_search (known, typed, 10);
    assert_recent (known, 10, "/a");
  }
  assert_found (known, "a", "/a");
  sample_end (&sample);
}

static void
test_damaged (void)
{
  static const char *const contents[] = { "", "bonjour", "SQLite format 3" };
  Sample sample;
  g_autofree char *place = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autoptr (Register) known = NULL;

    g_assert_true (g_file_set_contents (place, contents[i], -1, NULL));
    known = register_open (place);
    assert_recent (known, 10, "");
    note (known, "/a", "Corse", 1, "a");
    register_close (g_steal_pointer (&known));
    known = register_open (place);
    assert_recent (known, 10, "/a");
  }

  g_assert_cmpint (g_unlink (place), ==, 0);
  sample_run_sql (place, "CREATE TABLE recipe(name TEXT)");
  g_autoptr (Register) known = register_open (place);
  note (known, "/a", "Corse", 1, "a");
  assert_recent (known, 10, "/a");
  sample_end (&sample);
}

/* Bytes turned over anywhere: the list is as it was, or shorter, and one can go on. */
static void
test_random_damage (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  sample_begin (&sample);
  place = place_of (&sample);
  g_autoptr (Register) first = register_open (place);
  for (int i = 0; i < 20; i++) {
    g_autofree char *path = g_strdup_printf ("/%d", i);
    g_autofree char *text = g_strnfill (500, (char) ('a' + i));

    note (first, path, "Corse", i, text);
  }
  register_close (g_steal_pointer (&first));
  g_assert_true (g_file_get_contents (place, &bytes, &size, NULL));
  for (int i = 0; i < 150; i++) {
    g_autofree char *damaged = g_memdup2 (bytes, size);
    g_autoptr (Register) known = NULL;

    for (int j = 0; j < 20; j++)
      damaged[g_test_rand_int_range (0, (gint32) size)] ^=
          (char) g_test_rand_int_range (1, 256);
    g_assert_true (g_file_set_contents (place, damaged, (gssize) size, NULL));
    known = register_open (place);
    g_ptr_array_unref (register_search (known, "a", 10));
    /* The damage may be the day on which another was opened. */
    note (known, "/neuf", "Normandie", G_MAXINT64, "zèbre");
    assert_recent (known, 1, "/neuf");
    assert_found (known, "zebre", "/neuf");
  }
  sample_end (&sample);
}

/* Where nothing can be kept the list lives as long as the program. */
static void
test_no_place (void)
{
  Sample sample;
  g_autoptr (Register) known = NULL;

  sample_begin (&sample);
  known = register_open (sample.folder);
  note (known, "/a", "Corse", 1, "a");
  assert_recent (known, 10, "/a");
  register_close (g_steal_pointer (&known));
  known = register_open ("/proc/nulle-part/connus");
  note (known, "/a", "Corse", 1, "a");
  assert_found (known, "corse", "/a");
  sample_end (&sample);
}

static void
test_newer (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  note (known, "/a", "Corse", 1, "a");
  register_close (g_steal_pointer (&known));
  sample_run_sql (place, "PRAGMA user_version=99");
  before = sample_digest_file (place);
  known = register_open (place);
  assert_recent (known, 10, "");
  note (known, "/b", "Corse", 1, "a");
  assert_recent (known, 10, "/b");
  after = sample_digest_file (place);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/note", test_note);
  g_test_add_func ("/register/search", test_search);
  g_test_add_func ("/register/passage", test_passage);
  g_test_add_func ("/register/any-text", test_any_text);
  g_test_add_func ("/register/damaged", test_damaged);
  g_test_add_func ("/register/random-damage", test_random_damage);
  g_test_add_func ("/register/no-place", test_no_place);
  g_test_add_func ("/register/newer", test_newer);
  return g_test_run ();
}
