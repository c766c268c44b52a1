/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/tree.h"

#include "cadrage/element.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define MUTATIONS 2000

static Tree *
read_text (const char *text, const char *schema_path, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  g_autoptr (Tree) tree = tree_read (bytes, "a.xml", CADRAGE_BYTES_MAX, error);

  if (tree == NULL || !tree_validate (tree, schema_path, error))
    return NULL;
  return g_steal_pointer (&tree);
}

static char *
repeat (const char *start, const char *end, int n_times)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_times; i++)
    g_string_append (text, start);
  for (int i = 0; i < n_times; i++)
    g_string_append (text, end);
  return g_string_free (text, FALSE);
}

static void
test_hostile (void)
{
  static const struct {
    const char *text;
    const char *place;
  } cases[] = {
    { "", "a.xml:1:1: " },
    { " ", "a.xml:1:" },
    { "pas du XML", "a.xml:1:" },
    { "<a>\n<b></a>", "a.xml:2:" },
    { "<a>\n\n&eacute;</a>", "a.xml:3:" },
    { "<a b='1' b='2'/>", "a.xml:1:" },
    { "<a>\xff</a>", "a.xml:1:1: " },
    { "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>", "a.xml:2:" },
    { "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "a.xml:1:" },
    { "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>", "a.xml:1:" },
    { "<!DOCTYPE a [<!ENTITY % e SYSTEM 'http://localhost:1/x'> %e;]><a/>", "a.xml:1:" },
    { "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
      "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]><a>&e;</a>",
      "a.xml:1:" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_null (read_text (cases[i].text, NULL, &error));
    g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
    g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    g_assert_null (strchr (error->message, '\n'));
  }
}

static void
test_limits (void)
{
  g_autofree char *deep = repeat ("<a>", "</a>", 300);
  g_autofree char *deep_enough = repeat ("<a>", "</a>", 200);
  g_autofree char *large = g_strnfill (CADRAGE_BYTES_MAX + 1, ' ');
  g_autofree char *attributes = repeat (" a='=>'", "", 500000);
  g_autofree char *crowded = g_strconcat ("<a>\n<b", attributes, "/></a>", NULL);
  g_autofree char *nul = g_strdup ("<a>x</a>");
  g_autoptr (GBytes) with_nul = NULL;
  g_autoptr (Tree) tree = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (deep, NULL, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
  g_clear_error (&error);

  memcpy (large, "<a/>", 4);
  g_assert_null (read_text (large, NULL, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
  g_clear_error (&error);

  g_assert_null (read_text (crowded, NULL, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "a.xml:2:1: "));
  g_clear_error (&error);

  nul[3] = '\0';
  with_nul = g_bytes_new_static (nul, 8);
  g_assert_null (tree_read (with_nul, "a.xml", CADRAGE_BYTES_MAX, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
  g_clear_error (&error);

  tree = read_text (deep_enough, NULL, &error);
  g_assert_no_error (error);
}

static void
test_places (void)
{
  static const char text[] = "<?xml version='1.0' encoding='ISO-8859-1'?>\n"
                             "<!-- <x> --><?p <y> ?><a é='>'>é\n"
                             "  <![CDATA[<z>]]><b\n"
                             "    c = \"1\"\n"
                             "    d='é&lt;&#233;f'/></a>";
  static const struct {
    const char *attribute;
    int column;
    const char *place;
  } cases[] = {
    { NULL, 0, "a.xml:3:18" }, { "c", 0, "a.xml:4:10" }, { "d", 1, "a.xml:5:8" },
    { "d", 2, "a.xml:5:9" },   { "d", 3, "a.xml:5:13" }, { "d", 4, "a.xml:5:19" },
    { "d", 99, "a.xml:5:20" }, { "e", 1, "a.xml:3:18" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (Tree) tree = read_text (text, NULL, &error);
  const xmlNode *child;

  g_assert_no_error (error);
  child = element_first_child (tree_get_root (tree));
  g_assert_cmpint (tree_line_of (tree, child), ==, 3);
  g_assert_cmpstr (element_attribute (child, "d"), ==, "é<éf");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *place =
        tree_locate (tree, (Place){ child, cases[i].attribute, cases[i].column });

    g_assert_cmpstr (place, ==, cases[i].place);
  }
}

static void
test_elements (void)
{
  g_autoptr (Tree) tree =
      read_text ("<a x='' y='oui' z='a&amp;b&quot;'> d \n\t e<b/>f </a>", NULL, NULL);
  const xmlNode *root = tree_get_root (tree);
  g_autofree char *text = element_dup_text (root);

  g_assert_true (element_is (root, "a"));
  g_assert_cmpstr (element_attribute (root, "x"), ==, "");
  g_assert_cmpstr (element_attribute (root, "z"), ==, "a&b\"");
  g_assert_null (element_attribute (root, "t"));
  g_assert_true (element_is_yes (root, "y"));
  g_assert_false (element_is_yes (root, "x"));
  g_assert_false (element_is_yes (root, "t"));
  g_assert_cmpstr (text, ==, "d ef");
  g_assert_null (element_next (element_first_child (root)));
}

static char *
write_file (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("cadrage-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_schema (void)
{
  g_autofree char *schema =
      write_file ("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>"
                  "<zeroOrMore><element name='b'><attribute name='c'/></element></zeroOrMore>"
                  "</element>");
  g_autofree char *no_schema = write_file ("<element name='a'/>");
  g_autofree char *not_xml = write_file ("<element");
  g_autoptr (Tree) tree = NULL;
  g_autoptr (GError) error = NULL;

  tree = read_text ("<a><b c=''/></a>", schema, &error);
  g_assert_no_error (error);
  g_assert_null (read_text ("<a>\n <b c=''/>\n <b\n/></a>", schema, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA);
  g_assert_true (g_str_has_prefix (error->message, "a.xml:3:2: "));
  g_clear_error (&error);
  g_assert_null (read_text ("<c/>", schema, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA);
  g_clear_error (&error);
  g_assert_null (read_text ("<a/>", no_schema, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA);
  g_clear_error (&error);
  g_assert_null (read_text ("<a/>", not_xml, &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_null (read_text ("<a/>", "/nowhere/a.rng", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_remove (schema);
  g_remove (no_schema);
  g_remove (not_xml);
}

static void
test_files (void)
{
  g_autofree char *path = write_file (sample_cadrage);
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage = cadrage_read_file (path, NULL, &error);
  g_autoptr (GBytes) endless = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (cadrage->id, ==, "essai");
  g_assert_null (cadrage_read_file ("/nowhere", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_null (cadrage_read_file (g_get_tmp_dir (), NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_clear_error (&error);
  endless = tree_load ("/dev/zero", CADRAGE_BYTES_MAX, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (endless), <, 2 * CADRAGE_BYTES_MAX);
  g_remove (path);
}

/* Bytes flipped, cut out or doubled: read or refused with a place, never a crash. */
static void
test_mutations (void)
{
  size_t size = strlen (sample_cadrage);
  int n_refused = 0;

  for (int i = 0; i < MUTATIONS; i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    guint at = (guint) g_test_rand_int_range (0, (gint32) size);
    guint wanted = (guint) g_test_rand_int_range (1, 40);
    guint length = MIN (wanted, (guint) size - at);
    g_autoptr (GBytes) mutated = NULL;
    g_autoptr (Cadrage) cadrage = NULL;
    g_autoptr (GError) error = NULL;

    g_byte_array_append (bytes, (const guint8 *) sample_cadrage, (guint) size);
    if (i % 4 == 0)
      bytes->data[at] ^= (guint8) g_test_rand_int_range (1, 256);
    else if (i % 4 == 1)
      bytes->data[at] = (guint8) "<>&'\" =/[];()aé9"[g_test_rand_int_range (0, 16)];
    else if (i % 4 == 2)
      g_byte_array_remove_range (bytes, at, length);
    else
      g_byte_array_append (bytes, (const guint8 *) sample_cadrage + at, length);
    mutated = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    cadrage = cadrage_read (mutated, "a.xml", NULL, &error);
    g_assert_true ((cadrage == NULL) == (error != NULL));
    if (error != NULL) {
      g_assert_true (g_str_has_prefix (error->message, "a.xml:"));
      n_refused++;
    }
  }
  g_assert_cmpint (n_refused, >, MUTATIONS / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/hostile", test_hostile);
  g_test_add_func ("/tree/limits", test_limits);
  g_test_add_func ("/tree/places", test_places);
  g_test_add_func ("/tree/elements", test_elements);
  g_test_add_func ("/tree/schema", test_schema);
  g_test_add_func ("/tree/files", test_files);
  g_test_add_func ("/tree/mutations", test_mutations);
  return g_test_run ();
}
