/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts of money, counted in whole euro cents. */
#pragma once

#include "number/ratio.h"

/* Larger amounts are refused when read: a hundred billion euros. */
#define MONEY_CENTS_MAX INT64_C (10000000000000)

typedef struct {
  int64_t cents;
} Money;

/* False when the amount has a fraction of a cent or is out of limits. */
bool money_from_ratio (Ratio euros, Money *ret_money);
