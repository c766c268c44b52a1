/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/sheet.h"

#include "sample.h"

#include <math.h>

#define SCALE 1.3
#define ROUNDS 24

typedef struct {
  Typesetter *typesetter;
  Document *document;
} Bench;

static Pages *
lay_out (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  Pages *pages = layout_document (bench->typesetter, bench->document, &error);

  g_assert_no_error (error);
  return pages;
}

static cairo_rectangle_int_t
whole (const Pages *pages)
{
  return (cairo_rectangle_int_t){ 0, 0, (int) ceil (pages->width * SCALE),
                                  (int) ceil (pages->height * SCALE) };
}

static void
assert_same_pixels (const Sheet *one, const Sheet *other)
{
  gsize stride = (gsize) one->area.width * 4;
  gsize size = stride * (gsize) one->area.height;
  g_autofree guchar *a = g_malloc (size), *b = g_malloc (size);

  gdk_texture_download (one->texture, a, stride);
  gdk_texture_download (other->texture, b, stride);
  g_assert_cmpmem (a, size, b, size);
}

/* Other words in a run, or a paragraph less: lines change, move, and leave the page. */
static void
alter (Bench *bench)
{
  GPtrArray *blocks = bench->document->blocks;
  Block *block = blocks->pdata[g_random_int_range (0, (gint32) blocks->len)];

  if (g_random_int_range (0, 4) == 0 && blocks->len > 8) {
    g_ptr_array_remove (blocks, block);
  } else if (block->runs != NULL && block->runs->len > 0) {
    Run *run = block->runs->pdata[0];

    g_free (run->text);
    run->text = g_strdup_printf ("%d actions, Çgj", g_random_int_range (0, 1000000));
  }
}

/* A picture that takes what it can from the one before is the one drawn without it. */
static void
check_taken_pixels (void)
{
  Bench bench = { sample_typesetter (), sample_document () };
  g_autoptr (Pages) first = lay_out (&bench);
  cairo_rectangle_int_t area = whole (first);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_free);
  Sheet *before = sheet_new (first, 0, SCALE, &area, NULL);

  for (int i = 0; i < ROUNDS; i++) {
    Pages *pages;

    alter (&bench);
    pages = lay_out (&bench);
    g_ptr_array_add (kept, pages);

    Sheet *after = sheet_new (pages, 0, SCALE, &area, before);
    Sheet *fresh = sheet_new (pages, 0, SCALE, &area, NULL);
    assert_same_pixels (after, fresh);
    sheet_compare (before, pages, 0);
    if (!before->stale)
      assert_same_pixels (before, fresh);
    sheet_free (fresh);
    sheet_free (before);
    before = after;
  }
  sheet_free (before);
  document_free (bench.document);
  typesetter_free (bench.typesetter);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preview/sheet/taken-pixels", check_taken_pixels);
  return g_test_run ();
}
