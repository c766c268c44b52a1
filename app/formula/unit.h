/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units of measure as products of powers of base units: EUR/action is EUR¹·action⁻¹. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define UNIT_BASES_MAX 8

/* The powers of the base units; all zero is a plain number ("1", "ratio"). Compared as bytes.
 */
typedef struct {
  int8_t powers[UNIT_BASES_MAX];
} Unit;

/* The names of the base units, in the order of Unit.powers; NULL-terminated. The first is
 * always "EUR", the second "action"; a cadrage may declare more. */
typedef struct {
  const char *names[UNIT_BASES_MAX + 1];
} UnitNames;

#define UNIT_NONE ((Unit){ { 0 } })

/* Reads "EUR", "action", "EUR/action", "ratio" or "1". False when a name is unknown. */
bool unit_read (const char *text, const UnitNames *names, Unit *ret_unit);
bool unit_equal (Unit a, Unit b);
/* False when a power would leave -8 … 8. */
bool unit_multiply (Unit a, Unit b, Unit *ret_unit);
bool unit_divide (Unit a, Unit b, Unit *ret_unit);
/* Owned: "EUR/action", "ratio" for a plain number. */
char *unit_to_text (Unit unit, const UnitNames *names) G_GNUC_WARN_UNUSED_RESULT;
