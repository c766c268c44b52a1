/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/attachments.h"

#include "publish/pdf-string.h"

/* Owned: a media type as a name. */
static char *
name_of_type (const char *media_type)
{
  GString *name = g_string_new ("/");

  for (; *media_type != '\0'; media_type++)
    if (g_ascii_isalnum (*media_type))
      g_string_append_c (name, *media_type);
    else
      g_string_append_printf (name, "#%02X", (guint) (guchar) *media_type);

  return g_string_free (name, FALSE);
}

static guint
add_file (PdfObjects *objects, const Attachment *attachment, const char *date)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (attachment->bytes, &size);
  g_autofree char *type = name_of_type (attachment->media_type);
  g_autofree char *checksum = g_compute_checksum_for_data (G_CHECKSUM_MD5, bytes, size);
  g_autofree char *file =
      g_strdup_printf ("<< /Type /EmbeddedFile /Subtype %s /Params << /Size %" G_GSIZE_FORMAT
                       " /CheckSum <%s> /CreationDate (%s) /ModDate (%s) >> >>",
                       type, size, checksum, date, date);
  guint number = pdf_objects_add (objects, file);

  pdf_objects_set_stream (objects, number, attachment->bytes);
  return number;
}

static guint
add_specification (PdfObjects *objects, const Attachment *attachment, const char *date)
{
  guint file = add_file (objects, attachment, date);
  g_autofree char *name = pdf_string_of_text (attachment->name);
  g_autofree char *description = pdf_string_of_text (attachment->description);
  g_autofree char *specification =
      g_strdup_printf ("<< /Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /%s"
                       " /EF << /F %u 0 R /UF %u 0 R >> >>",
                       name, name, description, attachment->relationship, file, file);

  return pdf_objects_add (objects, specification);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const Attachment *const *) a)->name,
                    (*(const Attachment *const *) b)->name);
}

/* The catalog's names, which Cairo makes for the places that links lead to. */
static void
add_names (PdfObjects *objects, const char *names)
{
  g_autofree char *files = g_strdup_printf ("<< /Names [%s ] >>", names);
  guint64 number;

  if (pdf_dictionary_find_reference (pdf_objects_get (objects, objects->catalog), "/Names",
                                     &number) &&
      number < objects->n_objects) {
    pdf_objects_set (objects, (guint) number, "/EmbeddedFiles", files);
    return;
  }

  g_autofree char *tree = g_strdup_printf ("<< /EmbeddedFiles %s >>", files);
  pdf_objects_set (objects, objects->catalog, "/Names", tree);
}

void
attachments_add (PdfObjects *objects, const GPtrArray *attachments, const char *date)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy ((GPtrArray *) attachments, NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) belonging = g_string_new ("[");

  if (attachments->len == 0)
    return;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++) {
    const Attachment *attachment = g_ptr_array_index (sorted, i);
    g_autofree char *name = pdf_string_of_text (attachment->name);
    guint number = add_specification (objects, attachment, date);

    g_string_append_printf (names, " %s %u 0 R", name, number);
    g_string_append_printf (belonging, " %u 0 R", number);
  }
  g_string_append (belonging, " ]");
  add_names (objects, names->str);
  pdf_objects_set (objects, objects->catalog, "/AF", belonging->str);
}
