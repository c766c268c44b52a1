/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/placer.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

#define SAMPLES 60

static const char *const words[] = {
  "le",      "de",   "formation", "professionnelle", "l’emploi",      "quatre-vingt-dix",
  "société", "2016", "d’actions", "constitutionnel", "interrégional", "et",
  "la",      "à",    "qualité",   "au-delà",         "(CREFOP)",      "«\302\240plan\302\240»",
};

/* Owned; each word is followed by its rank, so that order can be checked. */
static char *
random_text (GRand *random, int n_words_max, GPtrArray *said)
{
  GString *text = g_string_new (NULL);
  int n_words = g_rand_int_range (random, 0, n_words_max);

  for (int i = 0; i < n_words; i++) {
    char *word = g_strdup (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
    g_ptr_array_add (said, word);
  }

  return g_string_free (text, FALSE);
}

static Document *
random_document (GRand *random, GPtrArray *said)
{
  static const BlockKind kinds[] = { BLOCK_PARAGRAPH, BLOCK_PARAGRAPH, BLOCK_ITEM,
                                     BLOCK_HEADING, BLOCK_CENTRED };
  Document *document = sample_empty ();
  int n_blocks = g_rand_int_range (random, 1, 60);

  for (int i = 0; i < n_blocks; i++) {
    BlockKind kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
    g_autofree char *text = random_text (random, kind == BLOCK_HEADING ? 20 : 150, said);
    Block *block = sample_add (document, kind, NULL, text);

    block->hanging = kind == BLOCK_PARAGRAPH && g_rand_boolean (random);
    block->level = kind == BLOCK_HEADING ? 1 + g_rand_int_range (random, 0, 2) : 0;
    if (g_rand_int_range (random, 0, 12) == 0)
      sample_add_table (document, NULL, g_rand_int_range (random, 1, 6),
                        g_rand_int_range (random, 0, 60), g_rand_boolean (random));
    if (g_rand_int_range (random, 0, 15) == 0)
      sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  }

  return document;
}

/* Every word of the input is in the text of the pages, in order. */
static void
check_order (const Pages *pages, const GPtrArray *said)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *content = read_content (pages, i);

    g_string_append (all, content);
  }

  const char *at = all->str;
  for (guint i = 0; i < said->len; i++) {
    g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (said, i), "\302\240", -1);

    for (guint k = 0; parts[k] != NULL; k++) {
      at = strstr (at, parts[k]);
      g_assert_nonnull (at);
      at += strlen (parts[k]);
    }
  }
  g_string_free (all, TRUE);
}

static void
check_random_documents (void)
{
  for (int i = 0; i < SAMPLES; i++) {
    guint32 seed = g_test_rand_int_range (0, G_MAXINT32);
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (Document) document = random_document (random, said);
    g_autoptr (Pages) pages = NULL;

    g_test_message ("seed %u", seed);
    pages = read_pages (document);
    check_invariants (pages);
    check_no_hyphen_at_page_end (pages);
    check_order (pages, said);
  }
}

/* Texts that a convention should not hold, but a person may paste. */
static void
check_strange_texts (void)
{
  static const char *const texts[] = {
    "\342\200\213",
    "a\342\200\213b\302\255c",
    "e\314\201te\314\201 o\314\202\314\210\314\207",
    "\331\205\330\261\330\255\330\250\330\247",
    "\360\237\221\251\342\200\215\360\237\221\247",
    "\001\002 \177",
    "ligne\nsuivante\tet tabulation\r",
    "\342\200\250\342\200\251",
    "\357\273\277debut",
    "\357\277\275\357\277\276",
    "\314\201\314\201\314\201",
  };
  g_autoptr (Document) document = sample_empty ();

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    GString *repeated = g_string_new (NULL);

    for (int k = 0; k < 200; k++)
      g_string_append_printf (repeated, "%s%s", texts[i], k % 3 == 0 ? " " : "");
    sample_add (document, BLOCK_PARAGRAPH, NULL, texts[i]);
    sample_add (document, BLOCK_ITEM, NULL, repeated->str)->label = g_strdup (texts[i]);
    sample_add_heading (document, texts[i], repeated->str, 1);
    g_string_free (repeated, TRUE);
  }
  sample_add (document, BLOCK_CONTENTS, NULL, NULL);
  g_autoptr (Pages) pages = read_pages (document);
  check_invariants (pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placer/random-documents", check_random_documents);
  g_test_add_func ("/placer/strange-texts", check_strange_texts);

  return g_test_run ();
}
