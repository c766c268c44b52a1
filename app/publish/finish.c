/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/finish.h"

#include "publish/pdf-objects.h"
#include "publish/pdf-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (finish_error, finish_error)

#define DATE_PREFIX "D:"
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

/* Owned: as the PDF quotes it. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("(");

  for (const char *at = text; *at != '\0'; at++) {
    if (strchr ("()\\", *at) != NULL)
      g_string_append_c (quoted, '\\');
    g_string_append_c (quoted, *at);
  }
  g_string_append_c (quoted, ')');

  return g_string_free (quoted, FALSE);
}

static void
complete_catalog (PdfObjects *objects, const FinishOptions *options)
{
  g_autofree char *language = quote (options->language);

  pdf_objects_set (objects, objects->catalog, "/Lang", language);
  pdf_objects_set (objects, objects->catalog, "/ViewerPreferences",
                   "<< /DisplayDocTitle true >>");
}

/* False unless these are references in an array. */
static bool
add_kids (PdfText kids, GArray *nodes)
{
  guint64 kid;

  if (!pdf_text_take (&kids, "["))
    return false;
  while (pdf_text_take_reference (&kids, &kid))
    g_array_append_val (nodes, kid);

  return pdf_text_take (&kids, "]");
}

static bool
is_page (PdfText node)
{
  PdfText type;

  return pdf_dictionary_find (node, "/Type", &type) && pdf_text_take (&type, "/Page") &&
         type.at == type.end;
}

/* Links are visited in the order of the structure. False when not all pages are found. */
static bool
complete_pages (PdfObjects *objects)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 root;

  if (!pdf_dictionary_find_reference (pdf_objects_get (objects, objects->catalog), "/Pages",
                                      &root))
    return false;

  g_array_append_val (nodes, root);
  for (guint i = 0; i < nodes->len; i++) {
    guint64 number = g_array_index (nodes, guint64, i);
    PdfText node = pdf_objects_get (objects, number);
    PdfText kids;

    if (nodes->len > objects->n_objects)
      return false; /* it runs in a circle */
    if (is_page (node))
      pdf_objects_set (objects, (guint) number, "/Tabs", "/S");
    else if (!pdf_dictionary_find (node, "/Kids", &kids) || !add_kids (kids, nodes))
      return false;
  }

  return true;
}

/* A quoted date without its prefix, and nothing that would end the quotation before. */
static bool
is_bare_date (PdfText value)
{
  if (!pdf_text_take (&value, "(") || value.at == value.end || !g_ascii_isdigit (*value.at))
    return false;
  while (value.at < value.end && (g_ascii_isdigit (*value.at) || *value.at == 'Z' ||
                                  *value.at == '+' || *value.at == '-' || *value.at == '\''))
    value.at++;

  return pdf_text_take (&value, ")") && value.at == value.end;
}

/* Cairo 1.16 forgets the prefix of the dates. */
static void
repair_date (PdfObjects *objects, const char *key)
{
  PdfText value;

  if (!pdf_dictionary_find (pdf_objects_get (objects, objects->information), key, &value) ||
      !is_bare_date (value))
    return;

  g_autofree char *digits = g_strndup (value.at + 1, (gsize) (value.end - value.at - 1));
  g_autofree char *whole = g_strconcat ("(", DATE_PREFIX, digits, NULL);
  pdf_objects_set (objects, objects->information, key, whole);
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
  if (objects == NULL || !complete_pages (objects)) {
    refuse (fault, error);
    return NULL;
  }
  complete_catalog (objects, options);
  repair_date (objects, "/CreationDate");
  repair_date (objects, "/ModDate");

  return pdf_write (objects);
}
