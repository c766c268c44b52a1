/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/signature.h"

#include "inspect/cryptography.h"
#include "inspect/pdf-date.h"

#define N_BOUNDS 4

/* [0 a b c]: from the start, a gap from a to b, and c bytes after it. */
static bool
read_range (const PdfValue *dictionary, gint64 *ret_bounds)
{
  const PdfValue *range = pdf_value_get (dictionary, "ByteRange");

  if (range == NULL || range->kind != PDF_ARRAY || range->items->len != N_BOUNDS)
    return false;
  for (guint i = 0; i < N_BOUNDS; i++)
    if (!pdf_value_get_integer (range->items->pdata[i], &ret_bounds[i]) || ret_bounds[i] < 0)
      return false;

  return true;
}

/* The gap is the signature's own digits; the rest is all, up to the end of its revision. */
static bool
is_range_whole (const Revision *revision, const PdfValue *contents, const gint64 *bounds)
{
  gsize end;

  if (bounds[0] != 0 || (gsize) bounds[1] != contents->start ||
      (gsize) bounds[2] != contents->end || (gsize) bounds[3] > revision->next)
    return false;
  end = (gsize) bounds[2] + (gsize) bounds[3];

  return contents->start >= revision->start && end >= revision->end && end <= revision->next;
}

static GBytes *
join_range (const PdfFile *file, const gint64 *bounds)
{
  GByteArray *data = g_byte_array_sized_new ((guint) (bounds[1] + bounds[3]));

  g_byte_array_append (data, (const guint8 *) file->bytes, (guint) bounds[1]);
  g_byte_array_append (data, (const guint8 *) file->bytes + bounds[2], (guint) bounds[3]);

  return g_byte_array_free_to_bytes (data);
}

/* NULL: it is in no object that stands by itself in the file. */
static const PdfValue *
find_dictionary (PdfFile *file, const FormField *field, guint *ret_origin)
{
  guint last = file->revisions->len - 1, number;
  const PdfObject *object = pdf_file_get_object (file, last, field->number);
  const PdfObject *signature;
  const Entry *entry;

  number = object != NULL ? pdf_value_get_reference (pdf_value_get (object->value, "V")) : 0;
  entry = number != 0 ? pdf_file_get_entry (file, last, number) : NULL;
  signature = number != 0 ? pdf_file_get_object (file, last, number) : NULL;
  if (entry == NULL || entry->kind != ENTRY_OFFSET || signature == NULL ||
      signature->is_stream || signature->value->kind != PDF_DICTIONARY)
    return NULL;

  *ret_origin = pdf_file_find_origin (file, last, number);
  return signature->value;
}

static bool
is_kind_known (const PdfValue *dictionary)
{
  const PdfValue *type = pdf_value_get (dictionary, "Type");
  const PdfValue *format = pdf_value_get (dictionary, "SubFilter");

  return (type == NULL || pdf_value_is_name (type, "Sig")) &&
         (pdf_value_is_name (format, "adbe.pkcs7.detached") ||
          pdf_value_is_name (format, "ETSI.CAdES.detached"));
}

static gint64
read_time (const PdfValue *dictionary)
{
  g_autofree char *text = pdf_value_dup_text (pdf_value_get (dictionary, "M"));

  return text != NULL ? pdf_date_to_unix (text) : 0;
}

bool
signature_check (PdfFile *file, const FormField *field, gnutls_x509_trust_list_t authorities,
                 Finding *finding, ReasonKind *ret_reason)
{
  guint origin = 0;
  const PdfValue *dictionary = find_dictionary (file, field, &origin);
  const PdfValue *contents = pdf_value_get (dictionary, "Contents");
  SignatureQuestion question = { 0 };
  gint64 bounds[N_BOUNDS];
  g_autoptr (GBytes) data = NULL;

  finding->is_signed = true;
  finding->distrust = DISTRUST_AUTHORITY;
  *ret_reason = REASON_SIGNATURE_KIND;
  if (!is_kind_known (dictionary))
    return false;
  *ret_reason = REASON_SIGNATURE_RANGE;
  if (contents == NULL || !contents->is_hex || !read_range (dictionary, bounds) ||
      !is_range_whole (file->revisions->pdata[origin], contents, bounds))
    return false;
  finding->covers_all = true;
  data = join_range (file, bounds);
  question.der = (const guchar *) contents->text;
  question.der_size = contents->length;
  question.data = data;
  question.names_certificate =
      pdf_value_is_name (pdf_value_get (dictionary, "SubFilter"), "ETSI.CAdES.detached");
  question.at = read_time (dictionary);
  finding->is_intact = signature_check_bytes (&question, authorities, finding, ret_reason);

  return finding->is_intact;
}
