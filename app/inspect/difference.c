/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/difference.h"

#include "inspect/description.h"
#include "inspect/key-change.h"
#include "inspect/place.h"

static const char *const catalog_keys[] = { "AcroForm", "DSS",     "Extensions",
                                            "Metadata", "Version", NULL };
static const char *const catalog_cut[] = { "DSS", "Extensions", NULL };
static const char *const form_keys[] = { "DA",       "DR", "Fields", "NeedAppearances",
                                         "SigFlags", NULL };
static const char *const form_cut[] = { "DR", NULL };
static const char *const field_keys[] = { "AP", "AS", "F", "Lock", "M", "V", NULL };
static const char *const field_cut[] = { "AP", "Lock", NULL };
static const char *const evidence_keys[] = { "CRLs", "Certs", "OCSPs", "Type", "VRI", NULL };
static const char *const trailer_keys[] = { "DecodeParms", "Filter", "ID",   "Index",
                                            "Info",        "Length", "Prev", "Size",
                                            "Type",        "W",      NULL };

typedef struct {
  PdfFile *file;
  guint before, after; /* states */
  const GPtrArray *fields;
  GPtrArray *reasons;
  Reach fixed; /* what is reached by more than what may change */
  Places *places;
} Difference;

static void
add_reason (Difference *difference, ReasonKind kind, const char *field)
{
  g_ptr_array_add (difference->reasons, reason_new (kind, 0, field));
}

static const PdfValue *
get_root (const Difference *difference, guint state)
{
  return pdf_file_get (difference->file, state, pdf_file_get_trailer (difference->file, state),
                       "Root");
}

static guint
number_in_trailer (const Difference *difference, const char *key)
{
  return pdf_value_get_reference (
      pdf_value_get (pdf_file_get_trailer (difference->file, difference->before), key));
}

static guint
number_in_root (const Difference *difference, const char *key)
{
  return pdf_value_get_reference (
      pdf_value_get (get_root (difference, difference->before), key));
}

static void
cut (Difference *difference, const PdfValue *dictionary, const char *const *keys)
{
  if (dictionary != NULL)
    g_hash_table_insert (difference->fixed.cuts, (gpointer) dictionary, (gpointer) keys);
}

/* What shows a field may change when it is signed, and neither before nor after. */
static void
cut_field (Difference *difference, const FormField *field)
{
  const PdfObject *object;

  if (form_field_get_signature (difference->file, difference->before, field) != NULL ||
      form_field_get_signature (difference->file, difference->after, field) == NULL)
    return;
  object = pdf_file_get_object (difference->file, difference->before, field->number);
  cut (difference, object != NULL ? object->value : NULL, field_cut);
  for (guint i = 0; i < field->widgets->len; i++) {
    object = pdf_file_get_object (difference->file, difference->before,
                                  g_array_index (field->widgets, guint, i));
    cut (difference, object != NULL ? object->value : NULL, field_cut);
  }
}

/* All that the document is made of, but for what hangs only on what may change. */
static void
find_fixed (Difference *difference)
{
  const PdfValue *root = get_root (difference, difference->before);

  difference->fixed = (Reach){ .file = difference->file,
                               .state = difference->before,
                               .cuts = g_hash_table_new (NULL, NULL),
                               .reached = g_hash_table_new (NULL, NULL) };
  cut (difference, root, catalog_cut);
  cut (difference, pdf_file_get (difference->file, difference->before, root, "AcroForm"),
       form_cut);
  for (guint i = 0; i < difference->fields->len; i++)
    cut_field (difference, difference->fields->pdata[i]);
  reach_from (&difference->fixed, pdf_file_get_trailer (difference->file, difference->before),
              1);
}

/* A field more that is a time-stamp of the document says what it is. */
static ReasonKind
kind_of_added_field (Difference *difference)
{
  g_autoptr (GPtrArray) now = form_read (difference->file, difference->after);

  for (guint i = 0; i < now->len; i++) {
    const PdfValue *signature =
        form_field_get_signature (difference->file, difference->after, now->pdata[i]);
    if (pdf_value_is_name (pdf_value_get (signature, "Type"), "DocTimeStamp"))
      return REASON_TIME_STAMP;
  }

  return REASON_FIELD_ADDED;
}

static void
compare_forms (Difference *difference, const PdfValue *before, const PdfValue *after)
{
  const PdfValue *fields_before =
      pdf_file_get (difference->file, difference->before, before, "Fields");
  const PdfValue *fields_after =
      pdf_file_get (difference->file, difference->after, after, "Fields");

  if (!pdf_value_equal (fields_before, fields_after))
    add_reason (difference, kind_of_added_field (difference), NULL);
  if (key_change_find (before, after, form_keys) != NULL)
    add_reason (difference, REASON_OTHER_PART, NULL);
}

static void
compare_metadata (Difference *difference, guint number_before, guint number_after)
{
  const PdfObject *before =
      pdf_file_get_object (difference->file, difference->before, number_before);
  const PdfObject *after =
      pdf_file_get_object (difference->file, difference->after, number_after);

  if (!metadata_equal (difference->file, before, after))
    add_reason (difference, REASON_INFORMATION, NULL);
}

static ReasonKind
kind_of_catalog_key (const char *key)
{
  static const struct {
    const char *key;
    ReasonKind kind;
  } kinds[] = { { "Pages", REASON_PAGE_LIST },   { "Names", REASON_ATTACHMENTS },
                { "AF", REASON_ATTACHMENTS },    { "Outlines", REASON_OUTLINE },
                { "Dests", REASON_OUTLINE },     { "StructTreeRoot", REASON_STRUCTURE },
                { "MarkInfo", REASON_STRUCTURE } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (key, kinds[i].key) == 0)
      return kinds[i].kind;

  return REASON_OTHER_PART;
}

/* What is kept to check signatures later is that and nothing else. */
static bool
is_catalog_sound (Difference *difference, const PdfValue *after)
{
  const PdfValue *evidence = pdf_file_get (difference->file, difference->after, after, "DSS");
  const PdfValue *extensions =
      pdf_file_get (difference->file, difference->after, after, "Extensions");
  const PdfValue *version = pdf_value_get (after, "Version");

  return key_change_find (NULL, evidence, evidence_keys) == NULL &&
         (extensions == NULL || extensions->kind == PDF_DICTIONARY) &&
         (version == NULL || version->kind == PDF_NAME);
}

static void
compare_catalogs (Difference *difference, const PdfValue *before, const PdfValue *after)
{
  const char *key = key_change_find (before, after, catalog_keys);
  const PdfValue *metadata_before = pdf_value_get (before, "Metadata");
  const PdfValue *metadata_after = pdf_value_get (after, "Metadata");

  if (key != NULL)
    add_reason (difference, kind_of_catalog_key (key), NULL);
  if (!is_catalog_sound (difference, after))
    add_reason (difference, REASON_OTHER_PART, NULL);
  if (!pdf_value_equal (metadata_before, metadata_after))
    compare_metadata (difference, pdf_value_get_reference (metadata_before),
                      pdf_value_get_reference (metadata_after));
  compare_forms (difference,
                 pdf_file_get (difference->file, difference->before, before, "AcroForm"),
                 pdf_file_get (difference->file, difference->after, after, "AcroForm"));
}

/* A signature is an object of its own, which came with the revision. */
static bool
is_signature_new (const Difference *difference, const FormField *field)
{
  const PdfObject *object =
      pdf_file_get_object (difference->file, difference->after, field->number);
  const PdfValue *value = object != NULL ? pdf_value_get (object->value, "V") : NULL;
  guint number = pdf_value_get_reference (value);

  return number != 0 &&
         pdf_file_get_entry (difference->file, difference->before, number) == NULL;
}

static void
compare_fields (Difference *difference, const FormField *field, const PdfValue *before,
                const PdfValue *after)
{
  const char *key = key_change_find (before, after, field_keys);

  if (form_field_get_signature (difference->file, difference->before, field) != NULL)
    add_reason (difference, REASON_FIELD_AGAIN, field->name);
  else if (g_strcmp0 (key, "Rect") == 0)
    add_reason (difference, REASON_FIELD_MOVED, field->name);
  else if (key != NULL)
    add_reason (difference, REASON_FIELD_CHANGED, field->name);
  else if (form_field_get_signature (difference->file, difference->after, field) == NULL)
    add_reason (difference, REASON_FIELD_DRAWN, field->name);
  else if (!is_signature_new (difference, field))
    add_reason (difference, REASON_SIGNATURE_COPIED, field->name);
}

static void
explain_other (Difference *difference, guint number, const PdfObject *before,
               const PdfObject *after)
{
  if (difference->places == NULL)
    difference->places = places_new (difference->file, difference->before);
  g_ptr_array_add (difference->reasons, places_explain (difference->places, number,
                                                        before != NULL ? before->value : NULL,
                                                        after != NULL ? after->value : NULL));
}

/* Of an object that is not the same any more, or that is new. */
static void
compare_objects (Difference *difference, guint number, const PdfObject *before,
                 const PdfObject *after)
{
  const FormField *field = form_find (difference->fields, number);
  bool is_plain = before != NULL && after != NULL && !before->is_stream && !after->is_stream;

  if (reach_get_mark (&difference->fixed, number) == 0)
    return;
  if (is_plain && number == number_in_trailer (difference, "Root"))
    compare_catalogs (difference, before->value, after->value);
  else if (is_plain && number == number_in_root (difference, "AcroForm"))
    compare_forms (difference, before->value, after->value);
  else if (is_plain && field != NULL)
    compare_fields (difference, field, before->value, after->value);
  else if (is_plain && number == number_in_trailer (difference, "Info") &&
           information_equal (before->value, after->value))
    return;
  else if (before != NULL && number == number_in_root (difference, "Metadata"))
    compare_metadata (difference, number, number);
  else
    explain_other (difference, number, before, after);
}

static void
compare_trailers (Difference *difference)
{
  const PdfValue *before = pdf_file_get_trailer (difference->file, difference->before);
  const PdfValue *after = pdf_file_get_trailer (difference->file, difference->after);

  if (key_change_find (before, after, trailer_keys) != NULL)
    add_reason (difference, REASON_OTHER_PART, NULL);
  if (!pdf_value_equal (pdf_value_get (before, "Info"), pdf_value_get (after, "Info")) &&
      !information_equal (pdf_file_get (difference->file, difference->before, before, "Info"),
                          pdf_file_get (difference->file, difference->after, after, "Info")))
    add_reason (difference, REASON_INFORMATION, NULL);
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* Of guint, in their order: the objects that the revision tells of. */
static GArray *
list_numbers (const Revision *revision)
{
  const CrossReference *section = revision->sections->pdata[0];
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, section->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint number = GPOINTER_TO_UINT (key);
    g_array_append_val (numbers, number);
  }
  g_array_sort (numbers, compare_numbers);

  return numbers;
}

void
difference_find (PdfFile *file, guint state, const GPtrArray *fields, GPtrArray *reasons)
{
  Difference difference = {
    .file = file, .before = state - 1, .after = state, .fields = fields, .reasons = reasons
  };
  g_autoptr (GArray) numbers = list_numbers (file->revisions->pdata[state]);

  find_fixed (&difference);
  compare_trailers (&difference);
  for (guint i = 0; i < numbers->len; i++) {
    guint number = g_array_index (numbers, guint, i);
    const PdfObject *before = pdf_file_get_object (file, state - 1, number);
    const PdfObject *after = pdf_file_get_object (file, state, number);
    if (after != before && after != NULL &&
        (before == NULL || !pdf_object_equal (file, before, after)))
      compare_objects (&difference, number, before, after);
  }
  g_clear_pointer (&difference.places, places_free);
  g_hash_table_unref (difference.fixed.cuts);
  g_hash_table_unref (difference.fixed.reached);
}
