/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/value.h"

Value
value_of_number (Ratio number)
{
  return (Value){ .defined = true, .kind = KIND_NUMBER, .number = number };
}

Value
value_of_boolean (bool boolean)
{
  return (Value){ .defined = true, .kind = KIND_BOOLEAN, .boolean = boolean };
}

Value
value_of_date (Date date)
{
  return (Value){ .defined = true, .kind = KIND_DATE, .date = date };
}

Value
value_of_text (Kind kind, const char *text)
{
  g_assert (kind == KIND_CHOICE || kind == KIND_TEXT);
  return (Value){ .defined = true, .kind = kind, .text = g_strdup (text) };
}

Value
value_copy (const Value *value)
{
  Value copy = *value;

  copy.text = g_strdup (value->text);
  return copy;
}

void
value_clear (Value *value)
{
  g_free (value->text);
  *value = VALUE_UNDEFINED;
}

bool
value_equal (const Value *a, const Value *b)
{
  if (!a->defined || !b->defined)
    return a->defined == b->defined;
  if (a->kind != b->kind)
    return false;

  switch (a->kind) {
  case KIND_NUMBER:
    return ratio_compare (a->number, b->number) == 0;
  case KIND_BOOLEAN:
    return a->boolean == b->boolean;
  case KIND_DATE:
    return date_compare (a->date, b->date) == 0;
  case KIND_CHOICE:
  case KIND_TEXT:
    return g_strcmp0 (a->text, b->text) == 0;
  }
  g_assert_not_reached ();
}
