/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/sentence.h"

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

static bool
ends_with_word (const char *text, const char *word)
{
  gsize start = strlen (text) - MIN (strlen (word), strlen (text));

  return g_str_has_suffix (text, word) && (start == 0 || text[start - 1] == ' ');
}

/* « de » and « à » melt with the article that a value brings: « à partir du système… ». Returns
 * what is left of the value. */
static const char *
melt_preposition (GPtrArray *runs, const char *value)
{
  static const struct {
    const char *preposition;
    const char *article;
    const char *melted;
  } contractions[] = {
    { "de ", "le ", "du " },
    { "de ", "les ", "des " },
    { "à ", "le ", "au " },
    { "à ", "les ", "aux " },
    { "de ", "un ", "d’un " },
    { "de ", "une ", "d’une " },
    { "de ", "un" NO_BREAK_SPACE, "d’un" NO_BREAK_SPACE },
    { "de ", "une" NO_BREAK_SPACE, "d’une" NO_BREAK_SPACE },
  };
  Run *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  for (gsize i = 0; last != NULL && i < G_N_ELEMENTS (contractions); i++) {
    const char *preposition = contractions[i].preposition;

    if (!ends_with_word (last->text, preposition) ||
        !g_str_has_prefix (value, contractions[i].article))
      continue;
    g_autofree char *kept = g_strndup (last->text, strlen (last->text) - strlen (preposition));
    g_free (last->text);
    last->text = g_strconcat (kept, contractions[i].melted, NULL);
    return value + strlen (contractions[i].article);
  }

  return value;
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

  g_autofree char *of = resolve_row (writer, item->of);
  g_autofree char *text = form_write (writer->figures, of, item->form, item->form_name);
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  bool free_text = item->form == FORM_TEXT || item->form == FORM_FREE_TEXT;

  if (text != NULL) {
    g_autofree char *restored = free_text ? typography_restore (text) : g_strdup (text);
    bool name = item->form == FORM_TITLE_FULL_NAME || item->form == FORM_FULL_NAME;
    add_run (runs, melt_preposition (runs, restored), name ? RUN_NAME : 0, of, NULL);
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

/* « au » and « à l’ », « du » and « de l’ » follow what the reference turned out to be. */
static void
agree_preposition (GPtrArray *runs, bool before_article)
{
  static const struct {
    const char *before_division; /* au III */
    const char *before_article;  /* à l’article */
  } pairs[] = { { "au ", "à l’" }, { "Au ", "À l’" }, { "du ", "de l’" }, { "Du ", "De l’" } };

  if (runs->len == 0)
    return;

  Run *last = g_ptr_array_index (runs, runs->len - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    const char *wrong = before_article ? pairs[i].before_division : pairs[i].before_article;
    const char *right = before_article ? pairs[i].before_article : pairs[i].before_division;
    gsize start = strlen (last->text) - MIN (strlen (wrong), strlen (last->text));

    if (!g_str_has_suffix (last->text, wrong) ||
        (start > 0 && g_ascii_isalpha (last->text[start - 1])))
      continue;
    g_autofree char *kept = g_strndup (last->text, start);
    g_free (last->text);
    last->text = g_strconcat (kept, right, NULL);
    return;
  }
}

static void
write_reference (Writer *writer, const Inline *item, GPtrArray *runs)
{
  g_autofree char *reference = outline_refer (writer->outline, item->of);

  if (reference != NULL) {
    agree_preposition (runs, g_str_has_prefix (reference, "a"));
    add_run (runs, reference, 0, NULL, item->of);
    return;
  }

  Dangling *dangling = g_new0 (Dangling, 1);

  dangling->node = writer->node;
  dangling->to = g_strdup (item->of);
  g_ptr_array_add (writer->dangling, dangling);
  add_run (runs, "[renvoi sans objet]", RUN_BLANK, NULL, NULL);
}

static void
write_inline (Writer *writer, const Inline *item, GPtrArray *runs)
{
  switch (item->kind) {
  case INLINE_TEXT:
    add_run (runs, item->text, 0, NULL, NULL);
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
    write_reference (writer, item, runs);
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
