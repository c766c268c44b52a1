/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/finish.h"

#include "publish/attachments.h"
#include "publish/colours.h"
#include "publish/fonts.h"
#include "publish/images.h"
#include "publish/information.h"
#include "publish/page-contents.h"
#include "publish/page-tree.h"
#include "publish/pdf-string.h"
#include "publish/pdf-writer.h"
#include "publish/signature-fields.h"
#include "publish/structure-keys.h"
#include "publish/xmp.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (finish_error, finish_error)

/* Offsets have four bytes in what is written, and twice the input fits them. */
#define BYTES_MAX (G_MAXUINT32 / 4)

static void
refuse (PdfFault fault, GError **error)
{
  const char *reason = NULL;

  switch (fault) {
  case PDF_FAULT_EMPTY:
    reason = _ ("it is empty");
    break;
  case PDF_FAULT_ENCRYPTED:
    reason = _ ("it is encrypted");
    break;
  case PDF_FAULT_DAMAGED:
    reason = _ ("it is damaged, or not what Quadripartite draws");
    break;
  }
  g_set_error (error, FINISH_ERROR, FINISH_ERROR_INPUT, _ ("The PDF could not be read: %s"),
               reason);
}

static void
complete_catalog (PdfObjects *objects, const FinishOptions *options)
{
  g_autofree char *language = pdf_string_of_text (options->language);

  pdf_objects_set (objects, objects->catalog, "/Lang", language);
  pdf_objects_set (objects, objects->catalog, "/ViewerPreferences",
                   "<< /DisplayDocTitle true >>");
  pdf_objects_set (objects, objects->catalog, "/PageLabels", "<< /Nums [ 0 << /S /D >> ] >>");
}

/* Links are visited in the order of the structure. */
static void
complete_pages (PdfObjects *objects, const GArray *page_numbers, bool oldest)
{
  for (guint i = 0; i < page_numbers->len; i++) {
    guint page = g_array_index (page_numbers, guint, i);

    pdf_objects_set (objects, page, "/Tabs", "/S");
    /* Nothing is transparent, but the oldest archives do not take the word. */
    if (oldest)
      pdf_objects_remove (objects, page, "/Group");
  }
}

/* False when the PDF is not what was drawn. */
static bool
complete (PdfObjects *objects, const FinishOptions *options)
{
  g_autoptr (GArray) page_numbers = page_tree_read (objects);
  g_autoptr (GHashTable) fields = NULL;
  g_auto (Information) information = { 0 };

  if (page_numbers == NULL || page_numbers->len != options->pages->pages->len ||
      !structure_keys_complete (objects, options->pages, options->tags, &fields) ||
      !page_contents_finish (objects, page_numbers) ||
      !information_read (objects, options->pages, &information))
    return false;

  complete_catalog (objects, options);
  complete_pages (objects, page_numbers, options->oldest);
  fonts_complete (objects);
  images_complete (objects);
  colours_add (objects, options->colours);
  information_add (objects, &information);
  xmp_add (objects, &information, options->language, options->oldest);
  signature_fields_add (objects, page_numbers, options->pages, fields);
  if (options->oldest && !fonts_add_glyph_sets (objects))
    return false;
  if (!options->oldest)
    attachments_add (objects, options->attachments, information.date);

  return !objects->is_damaged;
}

GBytes *
finish_pdf (GBytes *pdf, const FinishOptions *options, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (pdf, &n_bytes);
  PdfFault fault = PDF_FAULT_DAMAGED;

  if (n_bytes > BYTES_MAX) {
    g_set_error (error, FINISH_ERROR, FINISH_ERROR_WRITE,
                 _ ("The PDF could not be finished: %s"), _ ("it is larger than a gigabyte"));
    return NULL;
  }

  g_autoptr (PdfObjects) objects =
      pdf_objects_read ((PdfText){ bytes, bytes + n_bytes }, &fault);
  if (objects == NULL || !complete (objects, options)) {
    refuse (fault, error);
    return NULL;
  }

  return options->oldest ? pdf_write_plain (objects) : pdf_write (objects);
}
