/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as a French act prints them: U+202F between thousands, comma, U+00A0 before units. */
#pragma once

#include "number/ratio.h"

#define NARROW_SPACE "\u202f" /* U+202F, no-break */
#define NO_BREAK_SPACE "\u00a0"

/* All return an owned string. */

/* 26 777; a value that is not whole keeps its decimals, or is written p/q. */
char *format_count (Ratio value) G_GNUC_WARN_UNUSED_RESULT;
/* + 1 608, − 1 608 (U+2212 and a narrow space), 0. */
char *format_signed_count (Ratio value) G_GNUC_WARN_UNUSED_RESULT;
/* 80 331 000 € or 24 099 300,50 €: decimals only if there are cents; rounded half up to the
 * cent for display only. */
char *format_euros (Ratio euros) G_GNUC_WARN_UNUSED_RESULT;
/* 80 331 000,00 €: always two decimals, rounded half up for display only. */
char *format_euros_and_cents (Ratio euros) G_GNUC_WARN_UNUSED_RESULT;
/* 80,33 M€: two decimals at the most; preceded by "environ" when rounded and say_about. What
 * would be rounded to nothing is written in euros. */
char *format_millions (Ratio euros, bool say_about) G_GNUC_WARN_UNUSED_RESULT;
/* 33,5 %: two decimals at the most, final zeros dropped, rounded half up for display only. */
char *format_percent (Ratio share) G_GNUC_WARN_UNUSED_RESULT;
/* "33,333 %", never rounded; "1/3" when no number of decimals would do. */
char *format_rate (Ratio share) G_GNUC_WARN_UNUSED_RESULT;
/* "1 234,5" or "p/q": any number, exactly. */
char *format_exact (Ratio value) G_GNUC_WARN_UNUSED_RESULT;
