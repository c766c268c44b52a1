/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar days of the Gregorian calendar, read and written without the locale or the clock. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
  int year; /* 1900 to 2199 */
  int month;
  int day;
} Date;

typedef enum {
  DATE_ERROR_SYNTAX,   /* not a date */
  DATE_ERROR_CALENDAR, /* no such day: 31 avril */
  DATE_ERROR_WEEKDAY,  /* the weekday named is not that day's: "lundi 14 avril 2016" */
} DateError;

#define DATE_ERROR (date_error_quark ())
GQuark date_error_quark (void);

/* Reads "2016-03-25", "25/03/2016", "25 mars 2016", "1er avril 2016", "vendredi 25 mars 2016".
 * A weekday that disagrees is refused, and the message says which day that date is. */
bool date_read (const char *text, Date *ret_date, GError **error);
bool date_is_valid (Date date);

int date_compare (Date a, Date b);
/* 1 (lundi) to 7 (dimanche). */
int date_weekday (Date date);

/* Owned: "2016-03-25". */
char *date_to_iso (Date date) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "25 mars 2016", "1er avril 2016", with no-break spaces. */
char *date_to_french (Date date) G_GNUC_WARN_UNUSED_RESULT;
/* Static: "lundi" … "dimanche". */
const char *date_weekday_name (Date date);
