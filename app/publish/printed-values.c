/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/printed-values.h"

#include <string.h>

typedef struct {
  Figures *figures;
  GString *json;
  GHashTable *met; /* ids, each with a text */
} Values;

static void
append_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json, "\\%c", *text);
    else if ((guchar) *text < ' ')
      g_string_append_printf (json, "\\u%04x", (guchar) *text);
    else
      g_string_append_c (json, *text);
  g_string_append_c (json, '"');
}

/* Owned: "80331000.00" of « 80 331 000,00 € ». */
static char *
digits_of (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
    else if (*text == ',')
      g_string_append_c (digits, '.');

  return g_string_free (digits, FALSE);
}

static bool
is_said (const char *text, Ratio number)
{
  g_autofree char *said = digits_of (text);
  g_autofree char *whole = ratio_to_text (number, 0);
  g_autofree char *cents = ratio_to_text (number, 2);

  return strcmp (said, whole) == 0 || strcmp (said, cents) == 0;
}

/* Owned; NULL when the text does not say all of it. */
static char *
value_of (const Values *values, const char *id, const char *text)
{
  const Value *value = figures_find (values->figures, id);

  if (value == NULL || !value->defined)
    return NULL;

  switch (value->kind) {
  case KIND_NUMBER:
    return is_said (text, value->number) ? ratio_to_text (value->number, 0) : NULL;
  case KIND_BOOLEAN:
    return g_strdup (value->boolean ? "oui" : "non");
  case KIND_DATE:
    return date_to_iso (value->date);
  case KIND_CHOICE:
  case KIND_TEXT:
    return g_strdup (value->text);
  }

  return NULL;
}

static void
add_run (Values *values, const Run *run)
{
  if (run->origin == NULL || run->flags & RUN_BLANK ||
      !g_hash_table_add (values->met, g_strconcat (run->origin, "=", run->text, NULL)))
    return;

  g_autofree char *value = value_of (values, run->origin, run->text);
  g_string_append (values->json, values->json->len > 1 ? ",\n{\"id\":" : "\n{\"id\":");
  append_text (values->json, run->origin);
  g_string_append (values->json, ",\"value\":");
  if (value != NULL)
    append_text (values->json, value);
  else
    g_string_append (values->json, "null");
  g_string_append (values->json, ",\"text\":");
  append_text (values->json, run->text);
  g_string_append_c (values->json, '}');
}

static void
add_runs (Values *values, const GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    add_run (values, g_ptr_array_index (runs, i));
}

static void
add_block (Values *values, const Block *block)
{
  add_runs (values, block->runs);
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    add_runs (values, ((const DocumentColumn *) g_ptr_array_index (block->columns, i))->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);

    for (guint k = 0; k < row->cells->len; k++)
      add_runs (values, ((const DocumentCell *) g_ptr_array_index (row->cells, k))->runs);
  }
}

static void
free_attachment (gpointer data)
{
  Attachment *attachment = data;

  g_bytes_unref (attachment->bytes);
  g_free (attachment);
}

GPtrArray *
printed_values_attach (const Draft *draft)
{
  const Document *document = draft_get_document (draft);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Values values = { draft_get_figures (draft), g_string_new ("["), met };
  GPtrArray *attachments = g_ptr_array_new_with_free_func (free_attachment);

  for (guint i = 0; i < document->blocks->len; i++)
    add_block (&values, g_ptr_array_index (document->blocks, i));
  g_string_append (values.json, "\n]\n");

  Attachment *attachment = g_new (Attachment, 1);
  *attachment = (Attachment){ .name = "valeurs-imprimees.json",
                              .media_type = "application/json",
                              .relationship = "Data",
                              .description = "Les valeurs imprimées dans ce projet",
                              .bytes = g_string_free_to_bytes (values.json) };
  g_ptr_array_add (attachments, attachment);

  return attachments;
}
