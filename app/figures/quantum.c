/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/quantum.h"

#include "number/money.h"
#include "number/reading.h"

#define CENTS 100
#define SHARES 10000

/* The first base unit is the euro: EUR and EUR/action are amounts. */
static bool
is_amount (const Datum *datum)
{
  return datum->type.unit.powers[0] > 0;
}

Quantum
quantum_of (const Datum *datum)
{
  if (is_amount (datum))
    return (Quantum){ { 1, CENTS }, MONEY_CENTS_MAX };
  if (unit_equal (datum->type.unit, UNIT_NONE) && datum->kind == DATUM_INPUT)
    return (Quantum){ { 1, SHARES }, SHARES };
  return (Quantum){ { 1, 1 }, NUMBER_COUNT_MAX };
}

char *
quantum_to_text (const Datum *datum, Ratio number)
{
  return ratio_to_text (number, is_amount (datum) ? 2 : 0);
}
