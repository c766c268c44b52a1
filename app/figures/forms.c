/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/forms.h"

#include "figures/french.h"
#include "number/format.h"
#include "number/letters.h"
#include "number/words.h"

#include <string.h>

/* A field beside a person or a party: parties.region.representants.1 + nom. */
static char *
dup_beside (Figures *figures, const char *of, const char *field)
{
  g_autofree char *path = g_strconcat (of, ".", field, NULL);
  const Value *value = figures_find (figures, path);

  if (value == NULL || !value->defined)
    return NULL;

  return g_strdup (value->text);
}

static bool
is_feminine_field (Figures *figures, const char *of)
{
  g_autofree char *gender = dup_beside (figures, of, "genre");

  return g_strcmp0 (gender, "f") == 0;
}

static const DesignationCase *
designation_case (Figures *figures, const char *id)
{
  const Designation *designation = cadrage_find_designation (figures_get_cadrage (figures), id);

  if (designation == NULL)
    return NULL;

  for (guint i = 0; i < designation->cases->len; i++) {
    const DesignationCase *candidate = g_ptr_array_index (designation->cases, i);

    if (figures_test (figures, candidate->test, NULL))
      return candidate;
  }

  return NULL;
}

/* All persons of a party: feminine only if every one that is named is a woman. */
static bool
all_are_feminine (Figures *figures, const char *of)
{
  bool someone = false;

  for (int rank = 1;; rank++) {
    g_autofree char *person = g_strdup_printf ("%s.%d", of, rank);
    g_autofree char *gender_path = g_strconcat (person, ".genre", NULL);
    const Value *gender = figures_find (figures, gender_path);

    if (gender == NULL)
      return someone;
    if (!gender->defined)
      continue;
    if (!g_str_equal (gender->text, "f"))
      return false;
    someone = true;
  }
}

bool
form_is_feminine (Figures *figures, const char *of)
{
  const DesignationCase *found = designation_case (figures, of);

  if (found != NULL)
    return found->feminine;
  if (g_str_has_suffix (of, ".representants"))
    return all_are_feminine (figures, of);

  return is_feminine_field (figures, of);
}

static char *
write_person (Figures *figures, const char *of, Form form)
{
  g_autofree char *title = dup_beside (figures, of, "civilite");
  g_autofree char *first = dup_beside (figures, of, "prenom");
  g_autofree char *last = dup_beside (figures, of, "nom");
  g_autofree char *capacity = dup_beside (figures, of, "qualite");

  if (first == NULL || last == NULL)
    return NULL;

  g_autofree char *capitals = letters_raise (last);

  if (form == FORM_FULL_NAME)
    return g_strdup_printf ("%s %s", first, capitals);
  if (title == NULL)
    return NULL;

  const char *full_title = g_str_equal (title, "M") ? "Monsieur" : "Madame";

  if (form == FORM_TITLE_FULL_NAME)
    return g_strdup_printf ("%s" NO_BREAK_SPACE "%s %s", full_title, first, capitals);
  if (capacity == NULL)
    return NULL;

  return g_strdup_printf ("%s, %s" NO_BREAK_SPACE "%s %s", capacity, full_title, first,
                          capitals);
}

/* Traditional, unless the act says otherwise. */
static Orthography
orthography_of (Figures *figures)
{
  const Value *chosen = figures_find (figures, "acte.orthographe");

  return chosen != NULL && chosen->defined && g_strcmp0 (chosen->text, "1990") == 0
             ? ORTHOGRAPHY_1990
             : ORTHOGRAPHY_TRADITIONAL;
}

static char *
write_words (const Value *value, const Datum *datum, Orthography orthography)
{
  int64_t integer;
  Money money;

  if (datum->type.unit.powers[0] == 1 && money_from_ratio (value->number, &money))
    return words_of_euros (money, orthography);
  if (ratio_to_integer (value->number, &integer))
    return words_of_integer (integer, WORDS_MASCULINE, orthography);

  return format_exact (value->number);
}

static char *
write_words_and_euros (const Value *value, Orthography orthography)
{
  g_autofree char *euros = format_euros (value->number);
  Money money;

  if (!money_from_ratio (value->number, &money))
    return g_steal_pointer (&euros);

  g_autofree char *words = words_of_euros (money, orthography);
  return g_strdup_printf ("%s (%s)", words, euros);
}

/* A rate that people enter, or a sum of such rates, is the one that is counted with: exactly.
 */
static char *
write_share (const Value *value, const Datum *datum)
{
  Ratio hundredth = { 1, 10000 };
  Ratio rounded;

  if (datum->kind == DATUM_INPUT)
    return format_rate (value->number);
  if (ratio_round (value->number, hundredth, ROUND_HALF_UP, &rounded) &&
      ratio_compare (rounded, ratio_from_integer (1)) == 0)
    return format_rate (value->number);

  return format_percent (value->number);
}

static char *
write_number (const Value *value, const Datum *datum, Form form)
{
  int64_t integer;

  switch (form) {
  case FORM_COUNT:
    return format_count (value->number);
  case FORM_PLAIN_COUNT:
  case FORM_YEAR:
    if (ratio_to_integer (value->number, &integer))
      return g_strdup_printf ("%" G_GINT64_FORMAT, integer);
    return format_exact (value->number);
  case FORM_SIGNED_COUNT:
    return format_signed_count (value->number);
  case FORM_ABSOLUTE_COUNT:
    return format_count (ratio_sign (value->number) < 0 ? ratio_negate (value->number)
                                                        : value->number);
  case FORM_EUROS:
  case FORM_EUROS_OR_NONE:
    return format_euros (value->number);
  case FORM_MILLIONS:
    return format_millions (value->number, true);
  case FORM_PERCENT:
    return write_share (value, datum);
  case FORM_RAISED_OR_CUT:
    return g_strdup (ratio_sign (value->number) > 0 ? "augmentée" : "diminuée");
  default:
    return NULL;
  }
}

static const Choice *
find_choice (const Datum *datum, const char *id)
{
  for (guint i = 0; i < datum->choices->len; i++) {
    const Choice *choice = g_ptr_array_index (datum->choices, i);

    if (g_str_equal (choice->id, id))
      return choice;
  }

  return NULL;
}

static const char *
choice_label (const Datum *datum, const char *id)
{
  const Choice *choice = find_choice (datum, id);

  return choice != NULL ? choice->label : id;
}

/* The form that the cadrage gives for this choice, if it gives one. */
static char *
dup_choice_form (const Value *value, const Datum *datum, const char *form_name)
{
  const Choice *choice =
      value->defined && value->kind == KIND_CHOICE ? find_choice (datum, value->text) : NULL;

  return choice != NULL && form_name != NULL
             ? g_strdup (g_hash_table_lookup (choice->forms, form_name))
             : NULL;
}

static char *
write_text (const char *text, Form form)
{
  switch (form) {
  case FORM_CAPITALIZED:
    return french_capitalize (text);
  case FORM_WITH_ARTICLE:
    return french_with_article (text);
  case FORM_WITH_ARTICLE_CAP: {
    g_autofree char *with_article = french_with_article (text);
    return french_capitalize (with_article);
  }
  default:
    return g_strdup (text);
  }
}

/* A value in the form that suits its unit: what tables, findings and explanations show. */
static char *
write_naturally (const Value *value, const Datum *datum)
{
  const Unit *unit = &datum->type.unit;
  bool plain = unit_equal (*unit, UNIT_NONE);

  switch (value->kind) {
  case KIND_NUMBER:
    if (unit->powers[0] == 1)
      return format_euros (value->number);
    if (plain && datum->kind != DATUM_FIELD && datum->kind != DATUM_COMPUTED)
      return write_share (value, datum);
    if (plain)
      return write_number (value, datum, FORM_PLAIN_COUNT);
    return format_count (value->number);
  case KIND_BOOLEAN:
    return g_strdup (value->boolean ? "oui" : "non");
  case KIND_DATE:
    return date_to_french (value->date);
  case KIND_CHOICE:
    return g_strdup (choice_label (datum, value->text));
  case KIND_TEXT:
    return datum->duration ? french_duration (value->text) : g_strdup (value->text);
  }

  g_assert_not_reached ();
}

static char *
write_value (const Value *value, const Datum *datum, Form form)
{
  char *written = NULL;

  if (value->kind == KIND_NUMBER)
    written = write_number (value, datum, form);
  else if (value->kind == KIND_DATE && form == FORM_YEAR)
    written = g_strdup_printf ("%d", value->date.year);
  else if (value->kind == KIND_TEXT && !datum->duration)
    written = write_text (value->text, form);
  else if (value->kind == KIND_CHOICE)
    written = write_text (choice_label (datum, value->text), form);

  return written != NULL ? written : write_naturally (value, datum);
}

static char *
write_datum (Figures *figures, const char *of, Form form, const char *form_name)
{
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };

  if (!figures_resolve (figures, of, &symbol, members))
    return NULL;

  const Datum *datum = g_ptr_array_index (figures_get_cadrage (figures)->data, symbol);
  const Value *value = figures_get (figures, symbol, members);

  if (form == FORM_OTHER && datum->forms != NULL &&
      g_strv_contains ((const char *const *) datum->forms, form_name)) {
    g_autofree char *path = g_strconcat (of, ".", form_name, NULL);
    return g_strdup (dossier_get (figures_get_dossier (figures), path));
  }
  if (!value->defined)
    return form == FORM_EUROS_OR_NONE ? g_strdup ("non fixée") : NULL;

  if (value->kind == KIND_NUMBER && form == FORM_WORDS)
    return write_words (value, datum, orthography_of (figures));
  if (value->kind == KIND_NUMBER && form == FORM_WORDS_AND_EUROS)
    return write_words_and_euros (value, orthography_of (figures));

  char *chosen = dup_choice_form (value, datum, form_name);

  return chosen != NULL ? chosen : write_value (value, datum, form);
}

char *
form_write (Figures *figures, const char *of, Form form, const char *form_name)
{
  const DesignationCase *found = designation_case (figures, of);

  if (found != NULL)
    return g_strdup (g_hash_table_lookup (found->forms, form_name));

  switch (form) {
  case FORM_TITLE_FULL_NAME:
  case FORM_FULL_NAME:
  case FORM_CAPACITY_NAME:
    return write_person (figures, of, form);
  case FORM_LOGOS:
    return NULL;
  default:
    return write_datum (figures, of, form, form_name);
  }
}

char *
form_write_plain (Figures *figures, int symbol, const int *members)
{
  const Datum *datum = g_ptr_array_index (figures_get_cadrage (figures)->data, symbol);
  const Value *value = figures_get (figures, symbol, members);

  return value->defined ? write_naturally (value, datum) : NULL;
}
