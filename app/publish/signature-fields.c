/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/signature-fields.h"

#include "publish/parent-tree.h"
#include "publish/pdf-string.h"

/* The document has fields to sign; nobody has signed yet, so that it may still be written anew:
 * who signs says otherwise (ISO 32000-1, table 219). */
#define SIGNATURES_EXIST "1"
#define PRINTED "4"

/* What the field looks like before it is signed: nothing, in all its room. */
static guint
add_appearance (PdfObjects *objects, const SignatureField *field)
{
  g_autofree char *box = pdf_string_of_box (0, 0, field->width, field->height);
  g_autofree char *form =
      g_strdup_printf ("<< /Type /XObject /Subtype /Form /BBox %s /Resources << >> >>", box);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  guint number = pdf_objects_add (objects, form);

  pdf_objects_set_plain_stream (objects, number, nothing);
  return number;
}

static guint
add_widget (PdfObjects *objects, const SignatureField *field, guint page, double page_height)
{
  g_autofree char *name = pdf_string_of_text (field->name);
  g_autofree char *description = pdf_string_of_text (field->description);
  g_autofree char *box = pdf_string_of_box (field->x, page_height - field->y - field->height,
                                            field->width, field->height);
  g_autofree char *widget =
      g_strdup_printf ("<< /Type /Annot /Subtype /Widget /FT /Sig /T %s /TU %s /F " PRINTED
                       " /Rect %s /P %u 0 R /AP << /N %u 0 R >> >>",
                       name, description, box, page, add_appearance (objects, field));

  return pdf_objects_add (objects, widget);
}

static void
add_to_page (PdfObjects *objects, guint page, guint widget)
{
  PdfText others = { 0 };
  bool has_others = pdf_dictionary_find (pdf_objects_get (objects, page), "/Annots", &others) &&
                    pdf_text_take (&others, "[");
  g_autofree char *annotations =
      has_others ? g_strdup_printf ("[%.*s %u 0 R ]", (int) (others.end - others.at - 1),
                                    others.at, widget)
                 : g_strdup_printf ("[ %u 0 R ]", widget);

  pdf_objects_set (objects, page, "/Annots", annotations);
}

/* The element's only content is the field. */
static void
add_to_structure (PdfObjects *objects, guint element, guint page, guint widget)
{
  g_autofree char *content = g_strdup_printf ("<< /Type /OBJR /Obj %u 0 R >>", widget);
  g_autofree char *key = g_strdup_printf ("%u", parent_tree_add (objects, element));

  pdf_objects_set (objects, element, "/K", content);
  pdf_objects_set_reference (objects, element, "/Pg", page);
  pdf_objects_set (objects, widget, "/StructParent", key);
}

void
signature_fields_add (PdfObjects *objects, const GArray *page_numbers, const Pages *pages,
                      GHashTable *elements)
{
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint i = 0; i < pages->fields->len; i++) {
    const SignatureField *field = &g_array_index (pages->fields, SignatureField, i);
    gpointer element = g_hash_table_lookup (elements, GINT_TO_POINTER (field->element));

    if (field->element < 0)
      continue;
    guint page = g_array_index (page_numbers, guint, field->page);
    guint widget = add_widget (objects, field, page, pages->height);
    add_to_page (objects, page, widget);
    add_to_structure (objects, GPOINTER_TO_UINT (element), page, widget);
    g_string_append_printf (fields, " %u 0 R", widget);
  }
  if (fields->len == 0)
    return;

  g_autofree char *form =
      g_strdup_printf ("<< /Fields [%s ] /SigFlags " SIGNATURES_EXIST " >>", fields->str);
  pdf_objects_set_reference (objects, objects->catalog, "/AcroForm",
                             pdf_objects_add (objects, form));
}
