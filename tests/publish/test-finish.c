/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/finish.h"

#include "drawing.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define LONG_TABLES 6

typedef Document *(*Make) (void);

/* Links and an outline, with tables over many pages: several containers of objects. */
static Document *
long_document (void)
{
  Document *document = sample_document ();

  for (int i = 0; i < LONG_TABLES; i++)
    sample_add_table (document, "Actions", 5, 60, true);

  return document;
}

static const Make makes[] = { sample_document, long_document };

static Drawing *
draw (Make make)
{
  g_autoptr (Document) document = make ();

  return drawing_new (document);
}

static GBytes *
finish_in (const Drawing *drawing, const char *language)
{
  FinishOptions options = drawing_get_options (drawing);
  g_autoptr (GError) error = NULL;

  options.language = language;
  GBytes *finished = finish_pdf (drawing->pdf, &options, &error);
  g_assert_no_error (error);

  return finished;
}

/* What a command says; FILE in it stands for the PDF. */
static GBytes *
ask (GBytes *pdf, const char *line)
{
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "finish-XXXXXX", NULL);
  int descriptor = g_mkstemp (file);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) command = g_strsplit (line, " ", -1);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_close (descriptor, NULL));
  g_assert_true (g_file_set_contents (file, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  for (char **word = command; *word != NULL; word++)
    if (g_str_equal (*word, "FILE")) {
      g_free (*word);
      *word = g_strdup (file);
    }

  /* Images hold zero bytes, so what is said is read through a file. */
  g_autofree char *said = g_strconcat (file, "-said", NULL);
  g_autofree char *joined = g_strjoinv (" ", command);
  g_autofree char *script = g_strdup_printf ("%s > %s", joined, said);
  const char *shell[] = { "sh", "-c", script, NULL };
  int status;
  g_assert_true (g_spawn_sync (NULL, (char **) shell, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, &status, &error));
  g_assert_no_error (error);
  if (status != 0)
    g_error ("“%s” fails", line);

  char *text;
  gsize size;
  g_assert_true (g_file_get_contents (said, &text, &size, NULL));
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_unlink (said), ==, 0);

  return g_bytes_new_take (text, size);
}

/* Owned, as a text. */
static char *
ask_text (GBytes *pdf, const char *line)
{
  gsize size;
  GBytes *said = ask (pdf, line);
  g_autofree char *text = g_bytes_unref_to_data (said, &size);

  return g_strndup (text, size);
}

static void
check_same_twice (void)
{
  g_autoptr (Drawing) drawn = draw (sample_document);
  g_autoptr (GBytes) first = drawing_finish (drawn);
  g_autoptr (GBytes) second = drawing_finish (drawn);

  g_assert_true (g_bytes_equal (first, second));
}

/* Two files that differ in anything have two identifiers. */
static void
check_identifier (void)
{
  g_autoptr (Drawing) drawn = draw (sample_document);
  g_autoptr (GBytes) french = drawing_finish (drawn);
  g_autoptr (GBytes) english = finish_in (drawn, "en");
  g_autofree char *first = ask_text (french, "qpdf --show-object=trailer FILE");
  g_autofree char *second = ask_text (english, "qpdf --show-object=trailer FILE");
  const char *identifier = strstr (first, "/ID [ <");

  g_assert_nonnull (identifier);
  g_assert_nonnull (strstr (second, "/ID [ <"));
  g_assert_cmpint (strncmp (identifier, strstr (second, "/ID [ <"), 40), !=, 0);
}

static void
check_sound_and_smaller (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (makes); i++) {
    g_autoptr (Drawing) drawn = draw (makes[i]);
    g_autoptr (GBytes) finished = drawing_finish (drawn);
    g_autofree char *check = ask_text (finished, "qpdf --check FILE 2>&1");

    g_assert_nonnull (strstr (check, "PDF Version: 1.7"));
    g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
    g_assert_null (strstr (check, "WARNING"));
    g_assert_cmpuint (g_bytes_get_size (finished), <, g_bytes_get_size (drawn->pdf));
  }
}

/* What is said and shown is what was drawn. */
static void
check_same_content (void)
{
  static const char *const lines[] = {
    "pdftotext -raw FILE -", "pdftotext -layout FILE -", "pdfinfo -dests FILE",
    "pdfinfo -url FILE",     "pdftoppm -r 40 FILE",      "pdffonts FILE",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (makes); i++) {
    g_autoptr (Drawing) drawn = draw (makes[i]);
    g_autoptr (GBytes) finished = drawing_finish (drawn);

    for (size_t k = 0; k < G_N_ELEMENTS (lines); k++) {
      g_autoptr (GBytes) before = ask (drawn->pdf, lines[k]);
      g_autoptr (GBytes) after = ask (finished, lines[k]);

      g_assert_cmpuint (g_bytes_get_size (before), >, 0);
      if (!g_bytes_equal (before, after))
        g_error ("“%s” says something else of the finished PDF", lines[k]);
    }
  }
}

/* Owned: what each object says, under its number, but for the length of a stream. */
static GHashTable *
read_objects (GBytes *pdf)
{
  GHashTable *objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *json = ask_text (pdf, "qpdf --json=2 --json-stream-data=inline "
                                         "--json-key=qpdf --decode-level=none FILE");
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);
  g_autoptr (GString) said = g_string_new (NULL);
  const char *name = NULL;

  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix (*line, "      \"obj:"))
      name = *line;
    else if (g_str_has_prefix (*line, "      }") && name != NULL) {
      g_hash_table_insert (objects, g_strdup (name), g_strdup (said->str));
      g_string_truncate (said, 0);
      name = NULL;
    } else if (name != NULL && strstr (*line, "\"/Length\":") == NULL)
      g_string_append_printf (said, "%s\n", g_strchomp (*line));
  }

  return objects;
}

static bool
may_change (const char *said)
{
  static const char *const marks[] = {
    "\"/Type\": \"/Page\"",       "\"/Type\": \"/Catalog\"",
    "\"/Type\": \"/StructElem\"", "\"/Type\": \"/Annot\"",
    "\"/CreationDate\":",         "\"/Subtype\": \"/CIDFontType2\"",
    "\"value\": [\n          \"", "\"dict\": {\n            \"/Filter\": \"/FlateDecode\"\n",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (said, marks[i]) != NULL)
      return true;

  return false;
}

/* Only the lengths of streams are gone, and only what is to be completed is changed: elements
 * and their lists, pages and their contents, links, fonts without their map of glyphs. */
static void
check_same_objects (void)
{
  g_autoptr (Drawing) drawn = draw (long_document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autoptr (GHashTable) before = read_objects (drawn->pdf);
  g_autoptr (GHashTable) after = read_objects (finished);
  g_autoptr (GRegex) length = g_regex_new ("^ *\"value\": [0-9]+$", 0, 0, NULL);
  GHashTableIter iter;
  gpointer name, said;
  guint n_same = 0, n_lengths = 0, n_streams = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &said)) {
    const char *now = g_hash_table_lookup (after, name);

    if (g_regex_match (length, g_strchomp (said), 0, NULL)) {
      g_assert_null (now);
      n_lengths++;
      continue;
    }
    g_assert_nonnull (now);
    n_streams += strstr (said, "\"stream\": {") != NULL;
    if (strcmp (said, g_strchomp ((char *) now)) == 0)
      n_same++;
    else if (!may_change (said))
      g_error ("%s is not the same: %s", (const char *) name, (const char *) said);
  }
  g_assert_cmpuint (n_same, >, 1000);
  g_assert_cmpuint (n_streams, >=, 10);
  g_assert_cmpuint (n_lengths, ==, n_streams);
}

static void
check_completed (void)
{
  g_autoptr (Drawing) drawn = draw (sample_document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *before = ask_text (drawn->pdf, "pdfinfo -rawdates FILE");
  g_autofree char *after = ask_text (finished, "pdfinfo -rawdates FILE");
  g_autofree char *catalog = ask_text (finished, "qpdf --json --json-key=qpdf FILE");
  static const char *const kept[] = { "Title:",  "Author:", "Subject:",   "Creator:",
                                      "Tagged:", "Pages:",  "Page size:", "Page rot:" };
  static const char *const added[] = { "\"/Lang\": \"u:fr-FR\"", "\"/DisplayDocTitle\": true" };

  for (size_t i = 0; i < G_N_ELEMENTS (kept); i++) {
    const char *line = strstr (before, kept[i]);

    g_assert_nonnull (line);
    g_autofree char *whole = g_strndup (line, strcspn (line, "\n") + 1);
    g_assert_nonnull (strstr (after, whole));
  }
  g_assert_nonnull (strstr (before, "CreationDate:    20160325000000Z"));
  g_assert_nonnull (strstr (after, "CreationDate:    D:20160325000000Z"));
  g_assert_nonnull (strstr (after, "ModDate:         D:20160325000000Z"));
  for (size_t i = 0; i < G_N_ELEMENTS (added); i++)
    g_assert_nonnull (strstr (catalog, added[i]));

  g_auto (GStrv) pages = g_strsplit (catalog, "\"/Type\": \"/Page\"", -1);
  g_auto (GStrv) tabs = g_strsplit (catalog, "\"/Tabs\": \"/S\"", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 3);
  g_assert_cmpuint (g_strv_length (pages), ==, g_strv_length (tabs));
}

/* A language is a text: it cannot say more than itself. */
static void
check_language_is_quoted (void)
{
  g_autoptr (Drawing) drawn = draw (sample_document);
  g_autoptr (GBytes) finished = finish_in (drawn, "fr) /Lang (\\");
  g_autofree char *said = ask_text (finished, "qpdf --json --json-key=qpdf FILE");

  g_assert_nonnull (strstr (said, "\"/Lang\": \"u:fr) /Lang (\\\\\""));
}

/* A text that looks like what is looked for in the pages is left as it is. */
static void
check_deceiving_text (void)
{
  static const char deceiving[] = "/Private << /MCID 0 >> BDC (x) Tj EMC /NonStruct << >> BDC";
  g_autoptr (Document) document = sample_empty ();

  for (int i = 0; i < 40; i++)
    sample_add (document, BLOCK_PARAGRAPH, NULL, deceiving);
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *before = ask_text (drawn->pdf, "pdftotext -raw FILE -");
  g_autofree char *after = ask_text (finished, "pdftotext -raw FILE -");

  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (after, deceiving));
}

/* PDF/A asks for an end of line before the word, and for the length in its place. */
static void
check_streams (void)
{
  g_autoptr (Drawing) drawn = draw (sample_document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  gsize size;
  const char *bytes = g_bytes_get_data (finished, &size);
  const char *end = bytes + size;
  int n_streams = 0;

  g_assert_cmpmem (bytes, 15, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 15);
  for (const char *at = bytes; (at = memmem (at, (gsize) (end - at), "\nstream\n", 8)) != NULL;
       at += 8) {
    const char *head = at;

    while (strncmp (head, " 0 obj", 6) != 0)
      head--;
    g_autofree char *dictionary = g_strndup (head, (gsize) (at - head));
    const char *length = strstr (dictionary, "/Length ");
    char *after;

    g_assert_nonnull (length);
    guint64 n = g_ascii_strtoull (length + strlen ("/Length "), &after, 10);
    g_assert_cmpuint (n, <, (guint64) (end - at));
    g_assert_false (g_str_has_prefix (after, " 0 R"));
    g_assert_cmpmem (at + 8 + n, 11, "\nendstream\n", 11);
    n_streams++;
  }
  g_assert_cmpint (n_streams, >=, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finish/same-twice", check_same_twice);
  g_test_add_func ("/finish/identifier", check_identifier);
  g_test_add_func ("/finish/sound-and-smaller", check_sound_and_smaller);
  g_test_add_func ("/finish/same-content", check_same_content);
  g_test_add_func ("/finish/same-objects", check_same_objects);
  g_test_add_func ("/finish/completed", check_completed);
  g_test_add_func ("/finish/language-is-quoted", check_language_is_quoted);
  g_test_add_func ("/finish/deceiving-text", check_deceiving_text);
  g_test_add_func ("/finish/streams", check_streams);

  return g_test_run ();
}
