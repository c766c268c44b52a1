/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/proof.h"

#include "publish/drawn-text.h"
#include "sample.h"

#include <string.h>

#define ALTERATIONS 300

/* A document, its pages, and what another program would read on them. */
typedef struct {
  Document *document;
  Pages *pages;
  GPtrArray *texts;
} Frozen;

static Document *
make_document (void)
{
  Document *document = sample_document ();
  Block *block = sample_add (document, BLOCK_PARAGRAPH, NULL, "La compensation est de ");

  g_ptr_array_add (block->runs, run_new ("80 331 000 €", 0, "compensation_etat", NULL));
  g_ptr_array_add (block->runs, run_new (", versée le ", 0, NULL, NULL));
  g_ptr_array_add (block->runs, run_new ("1er avril 2016", 0, "versement.date", NULL));
  g_ptr_array_add (block->runs, run_new ("", 0, "rien", NULL));
  /* Rows enough to go on over a page, one of them taller than the others. */
  block = sample_add_table (document, "Effort", 3, 60, true);
  g_ptr_array_add (
      ((DocumentCell *) ((DocumentRow *) block->rows->pdata[40])->cells->pdata[0])->runs,
      run_new ("Un libellé assez long pour tenir sur plusieurs lignes de la cellule", 0, NULL,
               NULL));
  return document;
}

static void
set_up (Frozen *frozen, gconstpointer data)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  g_autoptr (GError) error = NULL;

  frozen->document = make_document ();
  frozen->pages = layout_document (typesetter, frozen->document, &error);
  g_assert_no_error (error);
  frozen->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < frozen->pages->pages->len; i++)
    g_ptr_array_add (frozen->texts, drawn_text_of_page (frozen->pages->pages->pdata[i]));
}

static void
tear_down (Frozen *frozen, gconstpointer data)
{
  document_free (frozen->document);
  pages_free (frozen->pages);
  g_ptr_array_unref (frozen->texts);
}

static void
assert_proved (const Frozen *frozen)
{
  g_autoptr (GError) error = NULL;
  Proof proof;

  g_assert_true (proof_make (frozen->document, frozen->pages, frozen->texts, &proof, &error));
  g_assert_no_error (error);
}

/* Owned: the message. */
static char *
assert_refused (const Frozen *frozen, ProofError code)
{
  g_autoptr (GError) error = NULL;
  Proof proof = { 1, 2, 3 };

  g_assert_false (proof_make (frozen->document, frozen->pages, frozen->texts, &proof, &error));
  g_assert_error (error, PROOF_ERROR, (int) code);
  g_assert_cmpuint (proof.n_values, ==, 1);
  return g_strdup (error->message);
}

static void
replace_text (Frozen *frozen, guint page, char *text)
{
  g_free (frozen->texts->pdata[page]);
  frozen->texts->pdata[page] = text;
}

static void
test_proved (Frozen *frozen, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Proof proof;
  guint n_characters = 0;

  for (guint i = 0; i < frozen->texts->len; i++)
    n_characters += (guint) g_utf8_strlen (frozen->texts->pdata[i], -1);
  g_assert_true (proof_make (frozen->document, frozen->pages, frozen->texts, &proof, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (proof.n_pages, ==, frozen->pages->pages->len);
  g_assert_cmpuint (proof.n_pages, >, 3);
  g_assert_cmpuint (proof.n_characters, ==, n_characters);
  /* The amount, the date, and four names to sign. */
  g_assert_cmpuint (proof.n_values, >=, 6);
}

/* Where lines end is no matter, nor which space there is. */
static void
test_white_space (Frozen *frozen, gconstpointer data)
{
  for (guint i = 0; i < frozen->texts->len; i++) {
    GString *spaced = g_string_new ("\n");

    for (const char *c = frozen->texts->pdata[i]; *c != '\0'; c = g_utf8_next_char (c)) {
      g_string_append_unichar (spaced, g_utf8_get_char (c));
      g_string_append (spaced, g_test_rand_bit () ? "\u202f\n" : "");
    }
    replace_text (frozen, i, g_string_free (spaced, FALSE));
  }
  assert_proved (frozen);
}

/* The first byte of a random character of that page. */
static char *
pick_character (char *text)
{
  glong n = g_utf8_strlen (text, -1);

  return g_utf8_offset_to_pointer (text, g_test_rand_int_range (0, (int) n));
}

static void
test_any_character (Frozen *frozen, gconstpointer data)
{
  for (int i = 0; i < ALTERATIONS; i++) {
    guint page = (guint) g_test_rand_int_range (0, (int) frozen->texts->len);
    char *text = frozen->texts->pdata[page];
    char *at = pick_character (text);
    const char *next = g_utf8_next_char (at);
    g_autofree char *before = g_strndup (text, (gsize) (at - text));
    g_autofree char *other = g_strdup (*at == '0' ? "1" : "0");
    g_autofree char *said = g_strdup_printf ("Page %u ", page + 1);
    g_autofree char *message = NULL;

    frozen->texts->pdata[page] = i % 3 == 0   ? g_strconcat (before, other, next, NULL)
                                 : i % 3 == 1 ? g_strconcat (before, next, NULL)
                                              : g_strconcat (before, other, at, NULL);
    message = assert_refused (frozen, PROOF_ERROR_TEXT);
    g_assert_true (g_str_has_prefix (message, said));
    replace_text (frozen, page, text);
  }
  assert_proved (frozen);
}

static void
test_message (Frozen *frozen, gconstpointer data)
{
  for (guint i = 0; i < frozen->texts->len; i++) {
    const char *text = frozen->texts->pdata[i];
    g_auto (GStrv) parts = g_strsplit (text, "80331000€", -1);
    g_autofree char *message = NULL;

    if (g_strv_length (parts) != 2)
      continue;
    replace_text (frozen, i, g_strjoinv ("80331001€", parts));
    message = assert_refused (frozen, PROOF_ERROR_TEXT);
    g_assert_nonnull (strstr (message, "“ionestde80331000€"));
    g_assert_nonnull (strstr (message, "“ionestde80331001€"));
    return;
  }

  g_assert_not_reached ();
}

static void
test_pages (Frozen *frozen, gconstpointer data)
{
  gpointer first = frozen->texts->pdata[1];
  g_autofree char *message = NULL;
  g_autofree char *fewer = NULL;

  frozen->texts->pdata[1] = frozen->texts->pdata[2];
  frozen->texts->pdata[2] = first;
  message = assert_refused (frozen, PROOF_ERROR_TEXT);
  frozen->texts->pdata[2] = frozen->texts->pdata[1];
  frozen->texts->pdata[1] = first;
  g_ptr_array_set_size (frozen->texts, (int) frozen->texts->len - 1);
  fewer = assert_refused (frozen, PROOF_ERROR_PAGES);
}

/* The document says something else than what was laid out. */
static void
assert_alteration_seen (Frozen *frozen, char **text)
{
  char *original = *text;
  g_autofree char *message = NULL;

  *text = g_strconcat (original, "7", NULL);
  message = assert_refused (frozen, PROOF_ERROR_TEXT);
  g_free (*text);
  *text = original;
}

static void
alter_runs (Frozen *frozen, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    assert_alteration_seen (frozen, &((Run *) runs->pdata[i])->text);
}

static void
alter_table (Frozen *frozen, const Block *block)
{
  for (guint i = 0; i < block->columns->len; i++)
    alter_runs (frozen, ((DocumentColumn *) block->columns->pdata[i])->runs);
  for (guint i = 0; i < block->rows->len; i += 7) {
    const DocumentRow *row = block->rows->pdata[i];

    for (guint k = 0; k < row->cells->len; k++)
      alter_runs (frozen, ((DocumentCell *) row->cells->pdata[k])->runs);
  }
}

static void
alter_slots (Frozen *frozen, const Block *block)
{
  for (guint i = 0; i < block->slots->len; i++) {
    SignatureSlot *slot = block->slots->pdata[i];

    assert_alteration_seen (frozen, &slot->heading);
    assert_alteration_seen (frozen, &slot->capacity);
    assert_alteration_seen (frozen, &slot->name);
  }
}

static void
alter_chart (Frozen *frozen, const Chart *chart)
{
  for (guint i = 0; i < chart->marks->len; i++) {
    ChartMark *mark = chart->marks->pdata[i];

    if (mark->kind == CHART_TEXT)
      assert_alteration_seen (frozen, &mark->text);
  }
}

static void
test_document (Frozen *frozen, gconstpointer data)
{
  for (guint i = 0; i < frozen->document->blocks->len; i++) {
    Block *block = frozen->document->blocks->pdata[i];

    alter_runs (frozen, block->runs);
    if (block->label != NULL)
      assert_alteration_seen (frozen, &block->label);
    if (block->kind == BLOCK_TABLE)
      alter_table (frozen, block);
    if (block->kind == BLOCK_SIGNATURES)
      alter_slots (frozen, block);
    if (block->kind == BLOCK_CHART && block->chart != NULL)
      alter_chart (frozen, block->chart);
  }
  assert_alteration_seen (frozen, &frozen->document->footer);
  assert_alteration_seen (frozen, &frozen->document->header_left);
  assert_proved (frozen);
}

/* What is drawn but stands nowhere in the document. */
static void
test_more_than_the_document (Frozen *frozen, gconstpointer data)
{
  for (guint i = 0; i < frozen->document->blocks->len; i++) {
    Block *block = frozen->document->blocks->pdata[i];
    g_autofree char *message = NULL;
    gpointer run;

    if (block->runs->len == 0 || *((Run *) block->runs->pdata[0])->text == '\0')
      continue;
    run = g_ptr_array_steal_index (block->runs, 0);
    message = assert_refused (frozen, PROOF_ERROR_TEXT);
    g_ptr_array_insert (block->runs, 0, run);
  }
  assert_proved (frozen);
}

static void
add (const char *name, void (*test) (Frozen *, gconstpointer))
{
  g_test_add (name, Frozen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/proof/proved", test_proved);
  add ("/proof/white-space", test_white_space);
  add ("/proof/any-character", test_any_character);
  add ("/proof/message", test_message);
  add ("/proof/pages", test_pages);
  add ("/proof/document", test_document);
  add ("/proof/more-than-the-document", test_more_than_the_document);
  return g_test_run ();
}
