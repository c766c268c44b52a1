/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/form.h"

#define DEPTH_MAX 16
#define FIELDS_MAX 1000

typedef struct {
  PdfFile *file;
  guint state;
  GPtrArray *fields;
} Reading;

static void
form_field_free (FormField *field)
{
  g_free (field->name);
  g_array_unref (field->widgets);
  g_free (field);
}

/* Kids without a name of their own show the field; those with one are fields. */
static bool
are_widgets (const Reading *reading, const PdfValue *kids)
{
  for (guint i = 0; i < kids->items->len; i++)
    if (pdf_value_get (pdf_file_resolve (reading->file, reading->state, kids->items->pdata[i]),
                       "T") != NULL)
      return false;

  return true;
}

static void
add_field (const Reading *reading, guint number, const char *name, const PdfValue *kids)
{
  FormField *field = g_new0 (FormField, 1);

  field->name = g_strdup (name);
  field->number = number;
  field->widgets = g_array_new (FALSE, FALSE, sizeof (guint));
  if (kids == NULL)
    g_array_append_val (field->widgets, number);
  for (guint i = 0; kids != NULL && i < kids->items->len; i++) {
    guint widget = pdf_value_get_reference (kids->items->pdata[i]);
    g_array_append_val (field->widgets, widget);
  }
  g_ptr_array_add (reading->fields, field);
}

/* above: the whole name of the field that this one is a kid of. */
static void
read_field (const Reading *reading, const PdfValue *reference, const char *above,
            const char *type, guint depth)
{
  guint number = pdf_value_get_reference (reference);
  const PdfValue *field = pdf_file_resolve (reading->file, reading->state, reference);
  const PdfValue *kids = pdf_file_get (reading->file, reading->state, field, "Kids");
  g_autofree char *own =
      pdf_value_dup_text (pdf_file_get (reading->file, reading->state, field, "T"));
  g_autofree char *name =
      g_strjoin (".", above != NULL ? above : own, above != NULL ? own : NULL, NULL);
  const char *own_type = pdf_value_get_name (pdf_value_get (field, "FT"));

  if (number == 0 || own == NULL || depth > DEPTH_MAX || reading->fields->len >= FIELDS_MAX)
    return;
  type = own_type != NULL ? own_type : type;
  if (kids != NULL && kids->kind != PDF_ARRAY)
    kids = NULL;
  if (kids == NULL || are_widgets (reading, kids)) {
    if (g_strcmp0 (type, "Sig") == 0)
      add_field (reading, number, name, kids);
    return;
  }
  for (guint i = 0; i < kids->items->len; i++)
    read_field (reading, kids->items->pdata[i], name, type, depth + 1);
}

GPtrArray *
form_read (PdfFile *file, guint state)
{
  const PdfValue *root = pdf_file_get (file, state, pdf_file_get_trailer (file, state), "Root");
  const PdfValue *form = pdf_file_get (file, state, root, "AcroForm");
  const PdfValue *list = pdf_file_get (file, state, form, "Fields");
  Reading reading = { .file = file, .state = state };

  reading.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) form_field_free);
  for (guint i = 0; list != NULL && list->kind == PDF_ARRAY && i < list->items->len; i++)
    read_field (&reading, list->items->pdata[i], NULL, NULL, 0);

  return reading.fields;
}

const FormField *
form_find (const GPtrArray *fields, guint number)
{
  for (guint i = 0; i < fields->len; i++) {
    const FormField *field = fields->pdata[i];
    if (field->number == number)
      return field;
    for (guint k = 0; k < field->widgets->len; k++)
      if (g_array_index (field->widgets, guint, k) == number)
        return field;
  }

  return NULL;
}

const PdfValue *
form_field_get_signature (PdfFile *file, guint state, const FormField *field)
{
  const PdfObject *object = pdf_file_get_object (file, state, field->number);
  const PdfValue *value =
      object != NULL ? pdf_file_get (file, state, object->value, "V") : NULL;

  return value != NULL && value->kind != PDF_NULL ? value : NULL;
}
