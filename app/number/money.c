/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/money.h"

bool
money_from_ratio (Ratio euros, Money *ret_money)
{
  Ratio cents;
  int64_t whole;

  if (!ratio_multiply (euros, ratio_from_integer (100), &cents) ||
      !ratio_to_integer (cents, &whole))
    return false;
  if (whole > MONEY_CENTS_MAX || whole < -MONEY_CENTS_MAX)
    return false;

  ret_money->cents = whole;
  return true;
}
