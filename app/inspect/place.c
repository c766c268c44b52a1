/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/place.h"

#define PAGES_MAX 20000
#define DEPTH_MAX 32
#define PAGE_SHIFT 8

/* Above the kind of the reason, the page. */
static guint
mark_of (ReasonKind kind, guint page)
{
  return page << PAGE_SHIFT | kind;
}

static void
claim (Places *places, guint number, ReasonKind kind, guint page)
{
  if (number != 0 && reach_get_mark (&places->reach, number) == 0)
    g_hash_table_insert (places->reach.reached, GUINT_TO_POINTER (number),
                         GUINT_TO_POINTER (mark_of (kind, page)));
}

/* The pages before all that they share, the nodes above them too. */
static void
claim_pages (Places *places, const PdfValue *reference, guint depth)
{
  guint number = pdf_value_get_reference (reference);
  const PdfValue *node = pdf_file_resolve (places->reach.file, places->reach.state, reference);
  const PdfValue *kids = pdf_file_get (places->reach.file, places->reach.state, node, "Kids");

  if (node == NULL || depth > DEPTH_MAX || places->pages->len >= PAGES_MAX ||
      reach_get_mark (&places->reach, number) != 0)
    return;
  if (kids == NULL || kids->kind != PDF_ARRAY) {
    g_ptr_array_add (places->pages, (gpointer) node);
    claim (places, number, REASON_PAGE, places->pages->len);
    return;
  }
  claim (places, number, REASON_PAGE_LIST, 0);
  claim (places, pdf_value_get_reference (pdf_value_get (node, "Kids")), REASON_PAGE_LIST, 0);
  for (guint i = 0; i < kids->items->len; i++)
    claim_pages (places, kids->items->pdata[i], depth + 1);
}

static void
claim_what_pages_show (Places *places)
{
  static const struct {
    const char *key;
    ReasonKind kind;
  } parts[] = { { "Contents", REASON_PAGE_CONTENT },
                { "Resources", REASON_PAGE_CONTENT },
                { "Annots", REASON_ANNOTATION } };

  for (guint i = 0; i < places->pages->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      reach_from (&places->reach, pdf_value_get (places->pages->pdata[i], parts[k].key),
                  mark_of (parts[k].kind, i + 1));
}

Places *
places_new (PdfFile *file, guint state)
{
  static const struct {
    const char *key;
    ReasonKind kind;
  } parts[] = { { "Names", REASON_ATTACHMENTS },        { "AF", REASON_ATTACHMENTS },
                { "Outlines", REASON_OUTLINE },         { "Dests", REASON_OUTLINE },
                { "StructTreeRoot", REASON_STRUCTURE }, { "Metadata", REASON_INFORMATION } };
  const PdfValue *trailer = pdf_file_get_trailer (file, state);
  const PdfValue *root = pdf_file_get (file, state, trailer, "Root");
  Places *places = g_new0 (Places, 1);

  places->reach.file = file;
  places->reach.state = state;
  places->reach.reached = g_hash_table_new (NULL, NULL);
  places->pages = g_ptr_array_new ();
  claim (places, pdf_value_get_reference (pdf_value_get (trailer, "Root")), REASON_OTHER_PART,
         0);
  claim (places, pdf_value_get_reference (pdf_value_get (trailer, "Info")), REASON_INFORMATION,
         0);
  claim_pages (places, pdf_value_get (root, "Pages"), 0);
  claim_what_pages_show (places);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    reach_from (&places->reach, pdf_value_get (root, parts[i].key), mark_of (parts[i].kind, 0));

  return places;
}

void
places_free (Places *places)
{
  if (places == NULL)
    return;

  g_hash_table_unref (places->reach.reached);
  g_ptr_array_unref (places->pages);
  g_free (places);
}

/* A page says by which of its keys it was changed. */
static ReasonKind
kind_of_page_change (const PdfValue *before, const PdfValue *after)
{
  static const char *const shown[] = { "Contents", "Resources", "MediaBox", "CropBox",
                                       "Rotate",   "UserUnit",  "Type" };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (!pdf_value_equal (pdf_value_get (before, shown[i]), pdf_value_get (after, shown[i])))
      return REASON_PAGE_CONTENT;

  return pdf_value_equal (pdf_value_get (before, "Annots"), pdf_value_get (after, "Annots"))
             ? REASON_PAGE
             : REASON_ANNOTATION;
}

Reason *
places_explain (const Places *places, guint number, const PdfValue *before,
                const PdfValue *after)
{
  guint mark = reach_get_mark (&places->reach, number);
  ReasonKind kind = mark & ((1u << PAGE_SHIFT) - 1);

  if (mark == 0)
    kind = REASON_OTHER_PART;
  if (kind == REASON_PAGE)
    kind = kind_of_page_change (before, after);

  return reason_new (kind, mark >> PAGE_SHIFT, NULL);
}
