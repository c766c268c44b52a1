/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/unit.h"

#include <string.h>

#define POWER_MAX 8

static bool
add_power (Unit *unit, int base, int power)
{
  int sum = unit->powers[base] + power;

  if (sum < -POWER_MAX || sum > POWER_MAX)
    return false;
  unit->powers[base] = (int8_t) sum;
  return true;
}

static int
find_base (const char *word, size_t length, const UnitNames *names)
{
  for (int base = 0; base < UNIT_BASES_MAX && names->names[base] != NULL; base++)
    if (strlen (names->names[base]) == length && memcmp (names->names[base], word, length) == 0)
      return base;
  return -1;
}

static bool
is_plain (const char *word, size_t length)
{
  return (length == 1 && word[0] == '1') || (length == 5 && memcmp (word, "ratio", 5) == 0);
}

bool
unit_read (const char *text, const UnitNames *names, Unit *ret_unit)
{
  Unit unit = UNIT_NONE;
  int power = 1;

  for (const char *word = text;;) {
    size_t length = strcspn (word, "*/");
    int base = find_base (word, length, names);

    if (base >= 0 ? !add_power (&unit, base, power) : !is_plain (word, length))
      return false;
    if (word[length] == '\0')
      break;
    power = word[length] == '/' ? -1 : 1;
    word += length + 1;
  }

  *ret_unit = unit;
  return true;
}

bool
unit_equal (Unit a, Unit b)
{
  return memcmp (a.powers, b.powers, sizeof a.powers) == 0;
}

static bool
combine (Unit a, Unit b, int sign, Unit *ret_unit)
{
  for (int base = 0; base < UNIT_BASES_MAX; base++)
    if (!add_power (&a, base, sign * b.powers[base]))
      return false;

  *ret_unit = a;
  return true;
}

bool
unit_multiply (Unit a, Unit b, Unit *ret_unit)
{
  return combine (a, b, 1, ret_unit);
}

bool
unit_divide (Unit a, Unit b, Unit *ret_unit)
{
  return combine (a, b, -1, ret_unit);
}

char *
unit_to_text (Unit unit, const UnitNames *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int base = 0; base < UNIT_BASES_MAX; base++)
    for (int i = 0; i < unit.powers[base]; i++)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "*" : "", names->names[base]);

  if (text->len == 0)
    g_string_append (text, unit_equal (unit, UNIT_NONE) ? "ratio" : "1");
  for (int base = 0; base < UNIT_BASES_MAX; base++)
    for (int i = 0; i > unit.powers[base]; i--)
      g_string_append_printf (text, "/%s", names->names[base]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
