/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hours of the day, read and written without the locale or the clock. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
  int hours; /* 0 to 23 */
  int minutes;
} Hour;

/* Reads "10 h 30", "10h30", "10 h", "10:30" and "10 heures". */
bool hour_read (const char *text, Hour *ret_hour);
/* Owned: "10 h 30", "9 h", "14 h 05". */
char *hour_to_text (Hour hour) G_GNUC_WARN_UNUSED_RESULT;
