/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/entering.h"

#include "actions/duration.h"
#include "actions/error.h"
#include "actions/pictures.h"
#include "number/hour.h"
#include "number/money.h"
#include "number/reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static bool
fail (const Place *place, ActionError code, const char *what, GError **error)
{
  g_set_error (error, ACTION_ERROR, (int) code, "%s: %s", place->path, what);
  return false;
}

bool
entering_check (const Place *place, GError **error)
{
  if (place->datum == NULL)
    return true;

  switch (place->datum->kind) {
  case DATUM_INPUT:
  case DATUM_FIELD:
    return true;
  case DATUM_PARAMETER:
    return fail (place, ACTION_ERROR_REFUSED,
                 _ ("the cadrage fixes this value: it cannot be entered"), error);
  case DATUM_FIGURE:
    return fail (place, ACTION_ERROR_REFUSED,
                 _ ("this figure is computed: enter what it is computed from"), error);
  case DATUM_COMPUTED:
    return fail (place, ACTION_ERROR_REFUSED, _ ("the program gives this value itself"), error);
  }

  g_assert_not_reached ();
}

/* Controls, and marks that make a text read otherwise than it is stored. */
static bool
is_refused_character (gunichar character)
{
  return (character < 0x20 && character != '\n') || (character >= 0x7f && character < 0xa0) ||
         (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0xfeff ||
         (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
}

static bool
read_text (const Place *place, const char *text, char **ret_value, GError **error)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (is_refused_character (g_utf8_get_char (c))) {
      g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                   _ ("%s: the text has a control character (U+%04X): type it without"),
                   place->path, g_utf8_get_char (c));
      return false;
    }
  if (g_utf8_strlen (text, -1) > ACTION_TEXT_MAX) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                 _ ("%s: the text is longer than %d characters: shorten it"), place->path,
                 ACTION_TEXT_MAX);
    return false;
  }

  *ret_value = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  return true;
}

/* The first base unit is the euro: EUR and EUR/action are typed as amounts. */
static NumberKind
kind_of_number (const Datum *datum)
{
  if (unit_equal (datum->type.unit, UNIT_NONE))
    return datum->kind == DATUM_INPUT ? NUMBER_SHARE : NUMBER_COUNT;

  return datum->type.unit.powers[0] > 0 ? NUMBER_EUROS : NUMBER_COUNT;
}

/* What `show` prints is accepted, and only in the one form in which it prints it. */
static bool
read_machine_number (const char *text, NumberKind kind, Ratio *ret_number)
{
  int decimals = kind == NUMBER_EUROS ? 2 : 0;
  g_autofree char *written = NULL;
  Ratio number;
  Money money;
  int64_t count;

  if (!ratio_from_text (text, &number) || ratio_sign (number) < 0)
    return false;
  written = ratio_to_text (number, decimals);
  if (!g_str_equal (written, text))
    return false;
  if (kind == NUMBER_EUROS && !money_from_ratio (number, &money))
    return false;
  if (kind == NUMBER_COUNT && (!ratio_to_integer (number, &count) || count > NUMBER_COUNT_MAX))
    return false;
  if (kind == NUMBER_SHARE && ratio_compare (number, ratio_from_integer (1)) > 0)
    return false;

  *ret_number = number;
  return true;
}

static bool
read_number (const Place *place, const char *text, char **ret_value, GError **error)
{
  NumberKind kind = kind_of_number (place->datum);
  g_autoptr (GError) failure = NULL;
  Ratio number;

  if (!read_machine_number (text, kind, &number) &&
      !number_read (text, kind, &number, &failure))
    return fail (place, ACTION_ERROR_VALUE, failure->message, error);

  *ret_value = ratio_to_text (number, kind == NUMBER_EUROS ? 2 : 0);
  return true;
}

static bool
read_date (const Place *place, const char *text, char **ret_value, GError **error)
{
  g_autoptr (GError) failure = NULL;
  Date date;

  if (!date_read (text, &date, &failure))
    return fail (place, ACTION_ERROR_VALUE, failure->message, error);

  *ret_value = date_to_iso (date);
  return true;
}

static bool
is_same_word (const char *a, const char *b)
{
  g_autofree char *a_folded = g_utf8_casefold (a, -1);
  g_autofree char *b_folded = g_utf8_casefold (b, -1);

  return g_str_equal (a_folded, b_folded);
}

static bool
read_yes_or_no (const Place *place, const char *text, char **ret_value, GError **error)
{
  bool yes = is_same_word (text, "oui");

  if (!yes && !is_same_word (text, "non"))
    return fail (place, ACTION_ERROR_VALUE, _ ("type oui or non"), error);

  *ret_value = g_strdup (yes ? "oui" : "non");
  return true;
}

static bool
read_choice (const Place *place, const char *text, char **ret_value, GError **error)
{
  const GPtrArray *choices = place->datum->choices;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++) {
    const Choice *choice = choices->pdata[i];

    if (g_str_equal (text, choice->id) || is_same_word (text, choice->label)) {
      *ret_value = g_strdup (choice->id);
      return true;
    }
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", choice->id);
  }

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE, _ ("%s: type one of: %s"), place->path,
               list->str);
  return false;
}

static bool
read_duration (const Place *place, const char *text, char **ret_value, GError **error)
{
  char *duration = duration_read (text);

  if (duration == NULL)
    return fail (place, ACTION_ERROR_VALUE,
                 _ ("type a number and a unit, as in 3 mois, 30 jours or 1 an"), error);

  *ret_value = duration;
  return true;
}

static bool
read_hour (const Place *place, const char *text, char **ret_value, GError **error)
{
  Hour hour;

  if (!hour_read (text, &hour))
    return fail (place, ACTION_ERROR_VALUE, _ ("type an hour, as in 10 h 30 or 9 h"), error);

  *ret_value = hour_to_text (hour);
  return true;
}

/* Enough that a mail program takes it for one address, and for no option. */
static bool
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  if (at == NULL || at == text || at[1] == '\0' || strchr (at + 1, '@') != NULL || *text == '-')
    return false;
  for (; *text != '\0'; text++)
    if (!g_ascii_isgraph (*text) || strchr ("<>()[],;:\\\"", *text) != NULL)
      return false;

  return true;
}

static bool
read_email (const Place *place, const char *text, char **ret_value, GError **error)
{
  if (!is_email (text))
    return fail (place, ACTION_ERROR_VALUE,
                 _ ("type one e-mail address, as in anne.martin@exemple.fr"), error);

  *ret_value = g_strdup (text);
  return true;
}

static bool
read_datum (const Place *place, const char *text, char **ret_value, GError **error)
{
  if (place->kind == CHANGE_SOURCE || place->form)
    return read_text (place, text, ret_value, error);
  if (place->datum->duration)
    return read_duration (place, text, ret_value, error);
  if (place->datum->email)
    return read_email (place, text, ret_value, error);
  if (place->datum->hour)
    return read_hour (place, text, ret_value, error);
  if (place->datum->picture || place->datum->act)
    return pictures_read_name (place, text, ret_value, error);

  switch (place->datum->type.kind) {
  case KIND_NUMBER:
    return read_number (place, text, ret_value, error);
  case KIND_BOOLEAN:
    return read_yes_or_no (place, text, ret_value, error);
  case KIND_DATE:
    return read_date (place, text, ret_value, error);
  case KIND_CHOICE:
    return read_choice (place, text, ret_value, error);
  case KIND_TEXT:
    return read_text (place, text, ret_value, error);
  }

  g_assert_not_reached ();
}

static bool
read_variant (const Place *place, const char *text, char **ret_value, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (place->node->kind != NODE_VARIANTS)
    return fail (place, ACTION_ERROR_REFUSED, _ ("there are no variants to choose from here"),
                 error);
  for (guint i = 0; i < place->node->children->len; i++) {
    const Node *child = place->node->children->pdata[i];

    if (g_strcmp0 (child->variant, text) == 0) {
      *ret_value = g_strdup (text);
      return true;
    }
    if (child->variant != NULL && strstr (list->str, child->variant) == NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", child->variant);
  }

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE, _ ("%s: type one of: %s"), place->path,
               list->str);
  return false;
}

static bool
read_clause (const Place *place, const char *text, char **ret_value, GError **error)
{
  const char *field = place->parts.field;

  if (g_str_equal (field, "variante"))
    return read_variant (place, text, ret_value, error);
  if (g_str_equal (field, "texte")) {
    if (place->node->kind == NODE_PARAGRAPH || place->node->kind == NODE_ITEM)
      return read_text (place, text, ret_value, error);
    return fail (place, ACTION_ERROR_REFUSED,
                 _ ("only a paragraph or an item has a text: add its number"), error);
  }
  if (!place->node->optional)
    return fail (place, ACTION_ERROR_REFUSED, _ ("this is no optional clause: it always holds"),
                 error);
  if (g_str_equal (field, "source"))
    return read_text (place, text, ret_value, error);
  return read_yes_or_no (place, text, ret_value, error);
}

static bool
read_addition (const Cadrage *cadrage, const Place *place, const char *text, char **ret_value,
               GError **error)
{
  const char *field = place->parts.field;

  if (g_str_equal (field, "genre") && !g_str_equal (text, "article") &&
      !g_str_equal (text, "annexe"))
    return fail (place, ACTION_ERROR_VALUE, _ ("type article or annexe"), error);
  if (g_str_equal (field, "apres") && cadrage_find_node (cadrage, text) == NULL)
    return fail (place, ACTION_ERROR_VALUE,
                 _ ("type the id of the article or annex that it follows"), error);
  if (g_str_equal (field, "titre") && strchr (text, '\n') != NULL)
    return fail (place, ACTION_ERROR_VALUE, _ ("type the title on one line"), error);

  return read_text (place, text, ret_value, error);
}

bool
entering_read (const Cadrage *cadrage, const Place *place, const char *text, char **ret_value,
               GError **error)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *plain = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return fail (place, ACTION_ERROR_VALUE, _ ("the text is not UTF-8"), error);

  lines = g_strsplit (text, "\r\n", -1);
  plain = g_strstrip (g_strjoinv ("\n", lines));
  if (*plain == '\0') {
    *ret_value = NULL;
    return true;
  }

  switch (place->kind) {
  case CHANGE_CLAUSE:
    return read_clause (place, plain, ret_value, error);
  case CHANGE_ADDITION:
    return read_addition (cadrage, place, plain, ret_value, error);
  default:
    return read_datum (place, plain, ret_value, error);
  }
}
