/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/sentence.h"

#include "document/preposition.h"
#include "document/replacement.h"
#include "document/typography.h"
#include "figures/forms.h"
#include "number/format.h"

#include <string.h>

static void
add_run (GPtrArray *runs, const char *text, guint flags, const char *origin, const char *target)
{
  if (text[0] != '\0')
    g_ptr_array_add (runs, run_new (text, flags, origin, target));
}

/* « [à compléter : …] », never 0. */
static void
add_blank (Writer *writer, GPtrArray *runs, const char *path, const char *label, bool required)
{
  if (writer->message) {
    add_run (runs, "non renseigné", 0, path, NULL);
    return;
  }

  g_autofree char *text = g_strdup_printf ("[à compléter : %s]", label);

  add_run (runs, text, RUN_BLANK, path, NULL);
  writer_note_blank (writer, path, label, required);
}

/* In a repeated row, [territoire] stands for the member of the row. Owned. */
static char *
resolve_row (const Writer *writer, const char *of)
{
  if (writer->row_dimension == NULL)
    return g_strdup (of);

  g_autofree char *pattern = g_strdup_printf ("[%s]", writer->row_dimension);
  g_autofree char *member = g_strdup_printf (
      "[%s]",
      figures_get_member_id (writer->figures, writer->row_dimension_index, writer->row_rank));
  g_auto (GStrv) parts = g_strsplit (of, pattern, -1);

  return g_strjoinv (member, parts);
}

static bool
is_member_label (const Writer *writer, const char *of)
{
  g_autofree char *label =
      writer->row_dimension ? g_strconcat (writer->row_dimension, ".libelle", NULL) : NULL;

  return g_strcmp0 (of, label) == 0;
}

/* The first field of a person that is still empty says what is missing; false if of is no
 * person. */
static bool
add_person_blank (Writer *writer, GPtrArray *runs, const char *of)
{
  static const char *const fields[] = { "civilite", "prenom", "nom", "qualite" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *path = g_strconcat (of, ".", fields[i], NULL);
    const Value *value = figures_find (writer->figures, path);
    const Datum *datum = cadrage_find_datum (writer->cadrage, path);

    if (value != NULL && !value->defined) {
      add_blank (writer, runs, path, datum->label, datum->required);
      return true;
    }
  }

  return false;
}

static bool
is_person_form (Form form)
{
  return form == FORM_TITLE_FULL_NAME || form == FORM_FULL_NAME || form == FORM_CAPACITY_NAME;
}

/* What only the rule that reports knows. */
static const char *
find_message_value (const Writer *writer, const char *of)
{
  if (!g_str_has_prefix (of, "regle."))
    return NULL;

  for (const char *const *pair = writer->message_values; pair != NULL && *pair != NULL;
       pair += 2)
    if (g_str_equal (pair[0], of + strlen ("regle.")))
      return pair[1];

  return NULL;
}

static void
write_value (Writer *writer, const Inline *item, GPtrArray *runs)
{
  const char *given = find_message_value (writer, item->of);

  if (given != NULL) {
    add_run (runs, given, 0, NULL, NULL);
    return;
  }
  if (is_member_label (writer, item->of)) {
    add_run (runs,
             figures_get_member_label (writer->figures, writer->row_dimension_index,
                                       writer->row_rank),
             0, NULL, NULL);
    return;
  }

  const char *replaced = replacement_find (writer, item->of);

  if (replaced != NULL) {
    add_run (runs, replaced, 0, NULL, NULL);
    return;
  }

  g_autofree char *of = resolve_row (writer, item->of);
  g_autofree char *text = form_write (writer->figures, of, item->form, item->form_name);
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  bool free_text = item->form == FORM_TEXT || item->form == FORM_FREE_TEXT;

  if (text != NULL) {
    g_autofree char *restored = free_text ? typography_restore (text) : g_strdup (text);
    bool name = item->form == FORM_TITLE_FULL_NAME || item->form == FORM_FULL_NAME;
    add_run (runs, preposition_melt (runs, restored), name ? RUN_NAME : 0, of, NULL);
  } else if (is_person_form (item->form) && add_person_blank (writer, runs, of)) {
    return;
  } else if (!is_person_form (item->form) &&
             figures_resolve (writer->figures, of, &symbol, members)) {
    const Datum *datum = g_ptr_array_index (writer->cadrage->data, symbol);
    add_blank (writer, runs, of, datum->label, datum->required);
  } else {
    g_autofree char *as_written = g_strdup_printf ("{%s|%s}", item->of, item->form_name);
    add_run (runs, as_written, 0, NULL, NULL);
  }
}

/* « Pluriel à partir de 2 », whatever the sign; an unknown number of actions reads better in
 * the plural. */
static bool
is_plural (Writer *writer, const char *of)
{
  const char *given = find_message_value (writer, of);
  const Value *value = given == NULL ? figures_find (writer->figures, of) : NULL;

  if (given != NULL)
    return ABS (g_ascii_strtoll (given, NULL, 10)) >= 2;

  return value == NULL || !value->defined || value->kind != KIND_NUMBER ||
         ratio_compare (value->number, ratio_from_integer (2)) >= 0 ||
         ratio_compare (value->number, ratio_from_integer (-2)) <= 0;
}

static void
write_plural (Writer *writer, const Inline *item, GPtrArray *runs)
{
  g_autofree char *of = resolve_row (writer, item->of);

  add_run (runs, is_plural (writer, of) ? item->second : item->first, 0, NULL, NULL);
}

static bool
ends_with_plural_article (const GPtrArray *runs)
{
  static const char *const articles[] = { "les ", "des ", "aux ", "Les ", "Des " };

  if (runs->len == 0)
    return false;

  const Run *last = g_ptr_array_index (runs, runs->len - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_suffix (last->text, articles[i]))
      return true;

  return false;
}

/* Developed, then the acronym in brackets, the first time it occurs outside titles. */
static void
write_acronym (Writer *writer, const Inline *item, GPtrArray *runs)
{
  const Acronym *acronym = cadrage_find_acronym (writer->cadrage, item->of);

  if (acronym == NULL || writer->heading ||
      !g_hash_table_add (writer->acronyms_met, g_strdup (item->of))) {
    add_run (runs, item->of, 0, NULL, NULL);
    return;
  }

  bool plural = acronym->plural != NULL && ends_with_plural_article (runs);
  g_autofree char *developed =
      g_strdup_printf ("%s (%s)", plural ? acronym->plural : acronym->in_text, item->of);

  add_run (runs, developed, 0, NULL, NULL);
}

/* Takes given, which is NULL when what it refers to does not stand. */
static void
add_reference (Writer *writer, const Inline *item, char *given, const char *target,
               GPtrArray *runs)
{
  g_autofree char *text = given;

  if (text != NULL) {
    preposition_agree (runs, g_str_has_prefix (text, "a"));
    add_run (runs, text, 0, NULL, target);
    return;
  }

  Dangling *dangling = g_new0 (Dangling, 1);

  dangling->node = writer->node;
  dangling->to = g_strdup (item->of);
  g_ptr_array_add (writer->dangling, dangling);
  add_run (runs, "[renvoi sans objet]", RUN_BLANK, NULL, NULL);
}

/* To the act that is amended, as it is numbered there. */
static void
write_initial (Writer *writer, const Inline *item, GPtrArray *runs)
{
  const Outline *initial = writer->initial_outline;
  g_autofree char *target = g_strconcat (INITIAL_PREFIX, item->of, NULL);
  char *reference = NULL;

  if (initial != NULL && g_strcmp0 (item->form_name, "suivante") == 0)
    reference = outline_refer_next (initial, item->of);
  else if (initial != NULL && g_strcmp0 (item->form_name, "division") == 0)
    reference = outline_refer_within (initial, item->of);
  else if (initial != NULL)
    reference = outline_refer (initial, item->of);

  add_reference (writer, item, reference, target, runs);
}

/* « la date : « … » est remplacée par la date : « … » ». */
static void
write_replacement (Writer *writer, const Inline *item, GPtrArray *runs)
{
  const ReplacementWords *words = replacement_words_of (writer, item);
  g_autofree char *of_before = g_strconcat (INITIAL_PREFIX, item->of, NULL);
  Inline before = { .kind = INLINE_VALUE, .of = of_before, .form = item->form };
  Inline after = { .kind = INLINE_VALUE, .of = item->of, .form = item->form };

  before.form_name = after.form_name = item->form_name;
  add_run (runs, words->before, 0, NULL, NULL);
  write_value (writer, &before, runs);
  add_run (runs, words->between, 0, NULL, NULL);
  write_value (writer, &after, runs);
  add_run (runs, " »", 0, NULL, NULL);
}

/* Words that an avenant replaces may have been written by hand. */
static void
write_text (Writer *writer, const Inline *item, GPtrArray *runs)
{
  g_autofree char *replaced = replacement_apply (writer, item->text);

  add_run (runs, replaced != NULL ? replaced : item->text, 0, NULL, NULL);
}

static void
write_inline (Writer *writer, const Inline *item, GPtrArray *runs)
{
  switch (item->kind) {
  case INLINE_TEXT:
    write_text (writer, item, runs);
    break;
  case INLINE_VALUE:
    write_value (writer, item, runs);
    break;
  case INLINE_AGREE:
    add_run (runs, form_is_feminine (writer->figures, item->of) ? item->second : item->first, 0,
             NULL, NULL);
    break;
  case INLINE_PLURAL:
    write_plural (writer, item, runs);
    break;
  case INLINE_ACRONYM:
    write_acronym (writer, item, runs);
    break;
  case INLINE_REFERENCE:
    add_reference (writer, item, outline_refer (writer->outline, item->of), item->of, runs);
    break;
  case INLINE_INITIAL:
    write_initial (writer, item, runs);
    break;
  case INLINE_REPLACEMENT:
    write_replacement (writer, item, runs);
    break;
  }
}

/* The "er" of 1er, "re" of 1re, "e" of 2e are raised: the length of such an ending, or 0. */
static gsize
count_ordinal (const char *text)
{
  static const char *const endings[] = { "er", "re", "e" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize length = strlen (endings[i]);

    if (g_str_has_prefix (text, endings[i]) &&
        !g_unichar_isalnum (g_utf8_get_char (text + length)))
      return length;
  }

  return 0;
}

/* Splits a stretch where a raised ordinal stands. */
static void
add_with_ordinals (GPtrArray *runs, const char *text, const Run *like)
{
  const char *rest = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gsize length = p > text && g_ascii_isdigit (p[-1]) ? count_ordinal (p) : 0;

    if (length == 0)
      continue;
    g_autofree char *before = g_strndup (rest, (gsize) (p - rest));
    g_autofree char *raised = g_strndup (p, length);
    add_run (runs, before, like->flags, like->origin, like->target);
    add_run (runs, raised, like->flags | RUN_SUPERIOR, like->origin, like->target);
    rest = p + length;
    p = rest - 1;
  }

  add_run (runs, rest, like->flags, like->origin, like->target);
}

/* Typography looks across runs: a value and the « ; » behind it are one sentence. */
static void
set_runs (const GPtrArray *raw, GPtrArray *runs)
{
  g_autofree char *whole = runs_to_text (raw);
  g_autofree char *set = typography_set (whole);
  const char *from = set;

  for (guint i = 0; i < raw->len; i++) {
    const Run *run = g_ptr_array_index (raw, i);
    const char *to = g_utf8_offset_to_pointer (from, g_utf8_strlen (run->text, -1));
    g_autofree char *text = g_strndup (from, (gsize) (to - from));

    add_with_ordinals (runs, text, run);
    from = to;
  }
}

void
sentence_write (Writer *writer, const char *prefix, const GPtrArray *inlines, GPtrArray *runs)
{
  g_autoptr (GPtrArray) raw = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  if (prefix != NULL)
    add_run (raw, prefix, RUN_BOLD, NULL, NULL);
  for (guint i = 0; i < inlines->len; i++)
    write_inline (writer, g_ptr_array_index (inlines, i), raw);

  set_runs (raw, runs);
}

void
sentence_write_text (const char *text, guint flags, GPtrArray *runs)
{
  g_autoptr (GPtrArray) raw = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  add_run (raw, text, flags, NULL, NULL);
  set_runs (raw, runs);
}
