/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "drawing.h"

#include <string.h>

#define RAISED '\1'

static const char *const samples[] = ACT_SAMPLES;

/* The characters that only space differently. */
static void
add_text (GString *said, const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)) || g_utf8_get_char (at) == 0x202f)
      g_string_append_c (said, ' ');
    else
      g_string_append_unichar (said, g_utf8_get_char (at));
  g_string_append_c (said, ' ');
}

/* Raised letters may be read as a word of their own: theirs are left out. */
static void
add_runs (GString *said, const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++) {
    const Run *run = g_ptr_array_index (runs, i);

    if (run->flags & RUN_SUPERIOR)
      g_string_append_c (text, RAISED);
    else
      g_string_append (text, run->text);
  }
  add_text (said, text->str);
  g_string_free (text, TRUE);
}

static void
add_block (GString *said, const Block *block)
{
  if (block->label != NULL && !g_str_has_suffix (block->label, "1er"))
    add_text (said, block->label);
  add_runs (said, block->runs);
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    add_runs (said, ((const DocumentColumn *) g_ptr_array_index (block->columns, i))->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);

    for (guint k = 0; k < row->cells->len; k++)
      add_runs (said, ((const DocumentCell *) g_ptr_array_index (row->cells, k))->runs);
  }
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++) {
    const SignatureSlot *slot = g_ptr_array_index (block->slots, i);

    add_text (said, slot->heading);
    add_text (said, slot->capacity);
    add_text (said, slot->name);
  }
}

/* Word → how many times. Owned. */
static GHashTable *
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, words[i]));

    if (*words[i] != '\0' && strchr (words[i], RAISED) == NULL)
      g_hash_table_insert (counts, g_strdup (words[i]), GINT_TO_POINTER (n + 1));
  }

  return counts;
}

/* Every word that the act says, wherever its lines divide it or its names are in small
 * capitals, is read whole by another program, as often as it is said. */
static void
check_words (gconstpointer data)
{
  const char *option = data;

  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    const Document *document = act_get_document (act);
    g_autoptr (Drawing) drawn = drawing_new (document);
    g_autoptr (GBytes) finished = drawing_finish (drawn);
    g_autofree char *read = drawing_ask (finished, "pdftotext", option, "-");
    g_autoptr (GString) said = g_string_new (NULL);
    GHashTableIter iter;
    gpointer word, n;

    for (guint k = 0; k < document->blocks->len; k++)
      add_block (said, g_ptr_array_index (document->blocks, k));
    g_autoptr (GString) plain = g_string_new (NULL);
    add_text (plain, read);
    g_autoptr (GHashTable) expected = count_words (said->str);
    g_autoptr (GHashTable) found = count_words (plain->str);
    g_assert_cmpuint (g_hash_table_size (expected), >, 600);
    g_hash_table_iter_init (&iter, expected);
    while (g_hash_table_iter_next (&iter, &word, &n))
      if (GPOINTER_TO_INT (g_hash_table_lookup (found, word)) < GPOINTER_TO_INT (n))
        g_error ("%s: “%s” is read %d times of %d", samples[i], (const char *) word,
                 GPOINTER_TO_INT (g_hash_table_lookup (found, word)), GPOINTER_TO_INT (n));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/words/default", "-nodiag", check_words);
  g_test_add_data_func ("/words/raw", "-raw", check_words);
  g_test_add_data_func ("/words/layout", "-layout", check_words);

  return g_test_run ();
}
