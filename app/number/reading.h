/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict reading of numbers as French people type them; what is ambiguous is refused. */
#pragma once

#include "number/ratio.h"

typedef enum {
  NUMBER_ERROR_SYNTAX,    /* not a number */
  NUMBER_ERROR_AMBIGUOUS, /* could be read in two ways: "1.234", "80.330" */
  NUMBER_ERROR_RANGE, /* beyond the limits, negative where none may be, a fraction of a cent */
  NUMBER_ERROR_UNIT,  /* another unit than the one expected */
} NumberError;

#define NUMBER_ERROR (number_error_quark ())
GQuark number_error_quark (void);

typedef enum {
  NUMBER_COUNT, /* a whole number from 0: "26 777" */
  NUMBER_EUROS, /* euros and cents: "80 331 000,50", "80 331 000 €"; in euros */
  NUMBER_SHARE, /* a share: "33,33 %", "1/3", "0,3333"; as a ratio (33,33 % is 0.3333) */
} NumberKind;

#define NUMBER_COUNT_MAX INT64_C (1000000000)

/* Reads text, in which thousands may be grouped by ordinary, no-break or narrow no-break
 * spaces. ret_value is untouched on error; the message says what to type instead. */
bool number_read (const char *text, NumberKind kind, Ratio *ret_value, GError **error);
