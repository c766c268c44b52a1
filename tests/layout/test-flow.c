/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#include "act.h"
#include "reading.h"
#include "sample.h"

#include <string.h>

#define DOCUMENTS 60
#define BLOCKS 90
#define LINES_MIN 2
#define EMPTY_MAX 230.0 /* of a page that is not asked to end */

static const char *const samples[] = ACT_SAMPLES;

/* Of what stands on one page of one block. */
typedef struct {
  int block;
  int n_lines; /* heights at which something stands */
  double bottom;
} Stretch;

/* From the top or from the foot of a page: the lines of the first or the last block there. */
static Stretch
read_stretch (const Page *page, bool foot)
{
  const GArray *content = page->content;
  Stretch stretch = { .block = -1 };
  double y = -1;

  for (guint i = 0; i < content->len; i++) {
    const Mark *mark = &g_array_index (content, Mark, foot ? content->len - 1 - i : i);

    if (stretch.block < 0)
      stretch.block = mark->block;
    if (mark->block != stretch.block)
      break;
    stretch.bottom = MAX (stretch.bottom, mark->y);
    if (mark->kind != MARK_TEXT || mark->height < 7 || ABS (mark->y - y) < 7)
      continue;
    y = mark->y;
    stretch.n_lines++;
  }

  return stretch;
}

static const Block *
block_at (const Document *document, int number)
{
  return number >= 0 && (guint) number < document->blocks->len
             ? g_ptr_array_index (document->blocks, (guint) number)
             : NULL;
}

/* A page ends inside a table: with two rows at least on both sides, three with a total. */
static void
check_parted_table (const Block *table, const Stretch *foot, const Stretch *top)
{
  bool caption = table->runs->len > 0;
  const DocumentRow *last = g_ptr_array_index (table->rows, table->rows->len - 1);

  g_assert_cmpint (foot->n_lines, >=, caption + 1 + LINES_MIN);
  g_assert_cmpint (top->n_lines, >=, LINES_MIN + last->total);
}

static void
check_page_end (const Document *document, const Page *page, const Page *next)
{
  Stretch foot = read_stretch (page, true);
  Stretch top = read_stretch (next, false);
  const Block *last = block_at (document, foot.block);
  const Block *after = block_at (document, foot.block + 1);
  bool asked = after != NULL && after->kind == BLOCK_PAGE_BREAK;

  if (foot.block < 0 || top.block < 0)
    return;
  g_assert_cmpint (last->kind, !=, BLOCK_HEADING);
  g_assert_false (last->keep_with_next && foot.block != top.block);
  if (foot.block == top.block && last->kind == BLOCK_TABLE)
    check_parted_table (last, &foot, &top);
  if (foot.block == top.block && (last->kind == BLOCK_PARAGRAPH || last->kind == BLOCK_ITEM)) {
    g_assert_cmpint (foot.n_lines, >=, LINES_MIN);
    g_assert_cmpint (top.n_lines, >=, LINES_MIN);
  }
  /* What cannot be parted may leave more. */
  const Block *first = block_at (document, top.block);
  bool solid = first->kind == BLOCK_SIGNATURES || first->kind == BLOCK_CHART ||
               first->kind == BLOCK_HEADING;
  for (int i = top.block; i < top.block + 6 && block_at (document, i) != NULL; i++)
    solid = solid || block_at (document, i)->kind == BLOCK_SIGNATURES;
  if (!asked && !solid)
    g_assert_cmpfloat (TEXT_BOTTOM - foot.bottom, <, EMPTY_MAX);
}

static void
check_pages (const Document *document, const Pages *pages)
{
  check_invariants (pages);
  check_no_hyphen_at_page_end (pages);
  for (guint i = 0; i + 1 < pages->pages->len; i++)
    check_page_end (document, read_page (pages, i), read_page (pages, i + 1));
}

static void
check_samples (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    g_autoptr (Pages) pages = read_pages (act_get_document (act));

    check_pages (act_get_document (act), pages);
  }
}

/* Owned: a paragraph of some sentences. */
static char *
random_text (void)
{
  static const char *const sentences[] = {
    "Le comité examine l’articulation entre les besoins des territoires et l’offre de "
    "formation. ",
    "La Région coordonne la mise en œuvre du plan en lien étroit avec les services de l’État. ",
    "Il est institué une gouvernance quadripartite. ",
    "Les partenaires sociaux contribuent au financement des formations, dans les conditions "
    "prévues à l’article précédent ; ils en rendent compte chaque année. ",
  };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 7); i > 0; i--)
    g_string_append (text, sentences[g_test_rand_int_range (0, G_N_ELEMENTS (sentences))]);

  return g_string_free (text, FALSE);
}

static void
add_random_block (Document *document)
{
  g_autofree char *text = random_text ();
  int kind = g_test_rand_int_range (0, 10);

  if (kind == 0) {
    sample_add_heading (document, "Article 3", "Un titre", 1 + g_test_rand_int_range (0, 2));
    sample_add (document, BLOCK_PARAGRAPH, NULL, text);
  } else if (kind == 1) {
    sample_add_table (document, g_test_rand_bit () ? "Une légende" : NULL, 3,
                      g_test_rand_int_range (6, 50), g_test_rand_bit ());
  } else if (kind == 2) {
    for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
      sample_add (document, BLOCK_ITEM, NULL, text)->label = g_strdup ("1°");
  } else if (kind == 3) {
    sample_add (document, BLOCK_PARAGRAPH, NULL, text)->keep_with_next = true;
    sample_add (document, BLOCK_PARAGRAPH, NULL, text);
  } else {
    sample_add (document, BLOCK_PARAGRAPH, NULL, text);
  }
}

/* Whatever follows what, pages end well. */
static void
check_random (void)
{
  for (int i = 0; i < DOCUMENTS; i++) {
    g_autoptr (Document) document = sample_empty ();
    g_autoptr (Pages) pages = NULL;

    for (int k = 0; k < BLOCKS; k++)
      add_random_block (document);
    pages = read_pages (document);
    g_assert_cmpuint (pages->pages->len, >, 3);
    check_pages (document, pages);
  }
}

/* A table without a caption goes on under the name of its heading. */
static void
check_continuation (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add_heading (document, "Annexe 3", "Explication des calculs", 1);
  sample_add_table (document, NULL, 3, 60, false);
  pages = read_pages (document);
  g_autofree char *decoration = read_decoration (pages, 1);

  g_assert_nonnull (
      strstr (decoration, "Annexe 3 – Explication des calculs (suite)\na\nb\nc\n"));
}

/* A sum that fits on a page stays with its column, as long as that leaves no great hole. */
static void
check_sums (void)
{
  for (int before = 0; before < 40; before++) {
    g_autoptr (Document) document = sample_empty ();
    g_autoptr (Pages) pages = NULL;

    for (int k = 0; k < before; k++)
      sample_add (document, BLOCK_PARAGRAPH, NULL, "Une ligne.");
    sample_add_table (document, "Versements", 3, 11, true);
    pages = read_pages (document);
    int first = find_page (pages, "r1c1");
    bool whole = first == find_page (pages, "r11c1");

    if (whole && first > 0)
      g_assert_cmpfloat (TEXT_BOTTOM - read_stretch (read_page (pages, 0), true).bottom, <,
                         EMPTY_MAX);
    g_assert_true (whole || TEXT_BOTTOM - PAGE_MARGIN - before * 22 > 200);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/samples", check_samples);
  g_test_add_func ("/flow/random", check_random);
  g_test_add_func ("/flow/continuation", check_continuation);
  g_test_add_func ("/flow/sums", check_sums);

  return g_test_run ();
}
