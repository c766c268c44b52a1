/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/date.h"

#include <string.h>

typedef struct {
  const char *text;
  Date date;
} Accepted;

static const Accepted accepted[] = {
  { "2016-03-25", { 2016, 3, 25 } },
  { "1900-01-01", { 1900, 1, 1 } },
  { "2199-12-31", { 2199, 12, 31 } },
  { "25/03/2016", { 2016, 3, 25 } },
  { "1/4/2016", { 2016, 4, 1 } },
  { "25 mars 2016", { 2016, 3, 25 } },
  { "  25   mars  2016 ", { 2016, 3, 25 } },
  { "25\u00a0mars\u00a02016", { 2016, 3, 25 } },
  { "25\u202fmars\u202f2016", { 2016, 3, 25 } },
  { "25 MARS 2016", { 2016, 3, 25 } },
  { "1er avril 2016", { 2016, 4, 1 } },
  { "1ᵉʳ avril 2016", { 2016, 4, 1 } },
  { "1 avril 2016", { 2016, 4, 1 } },
  { "05 avril 2016", { 2016, 4, 5 } },
  { "29 février 2016", { 2016, 2, 29 } },
  { "29 fevrier 2016", { 2016, 2, 29 } },
  { "29 FÉVRIER 2000", { 2000, 2, 29 } },
  { "15 août 2016", { 2016, 8, 15 } },
  { "15 aou\u0302t 2016", { 2016, 8, 15 } },
  { "31 décembre 2017", { 2017, 12, 31 } },
  { "vendredi 25 mars 2016", { 2016, 3, 25 } },
  { "Jeudi 14 avril 2016", { 2016, 4, 14 } },
  { "vendredi 1er avril 2016", { 2016, 4, 1 } },
  { "vendredi 25/03/2016", { 2016, 3, 25 } },
  { "dimanche 1er janvier 2017", { 2017, 1, 1 } },
};

typedef struct {
  const char *text;
  DateError code;
} Refused;

static const Refused refused[] = {
  { "", DATE_ERROR_SYNTAX },
  { "   ", DATE_ERROR_SYNTAX },
  { "mars", DATE_ERROR_SYNTAX },
  { "25", DATE_ERROR_SYNTAX },
  { "25 mars", DATE_ERROR_SYNTAX },
  { "vendredi", DATE_ERROR_SYNTAX },
  { "vendredi 25 mars", DATE_ERROR_SYNTAX },
  { "25 march 2016", DATE_ERROR_SYNTAX },
  { "25 mars 16", DATE_ERROR_SYNTAX },
  { "25/03/16", DATE_ERROR_SYNTAX },
  { "2016-3-25", DATE_ERROR_SYNTAX },
  { "2016/03/25", DATE_ERROR_SYNTAX },
  { "25-03-2016", DATE_ERROR_SYNTAX },
  { "25.03.2016", DATE_ERROR_SYNTAX },
  { "2016-03-25T00:00", DATE_ERROR_SYNTAX },
  { "2016-03-25-01", DATE_ERROR_SYNTAX },
  { "20160325", DATE_ERROR_SYNTAX },
  { "2er avril 2016", DATE_ERROR_SYNTAX },
  { "25e mars 2016", DATE_ERROR_SYNTAX },
  { "-5 mars 2016", DATE_ERROR_SYNTAX },
  { "+5/03/2016", DATE_ERROR_SYNTAX },
  { "monday 14 avril 2016", DATE_ERROR_SYNTAX },
  { "jeudi jeudi 14 avril 2016", DATE_ERROR_SYNTAX },
  { "25 mars 2016 bis", DATE_ERROR_SYNTAX },
  { "25\nmars 2016", DATE_ERROR_SYNTAX },
  { "25 mars 2016\t", DATE_ERROR_SYNTAX },
  { "\xff\xfe", DATE_ERROR_SYNTAX },
  { "25 mars 2016                                                     x", DATE_ERROR_SYNTAX },
  { "99999999999999999999/01/2016", DATE_ERROR_SYNTAX },
  { "31 avril 2016", DATE_ERROR_CALENDAR },
  { "31/04/2016", DATE_ERROR_CALENDAR },
  { "29 février 2015", DATE_ERROR_CALENDAR },
  { "29 février 1900", DATE_ERROR_CALENDAR },
  { "29 février 2100", DATE_ERROR_CALENDAR },
  { "30 février 2016", DATE_ERROR_CALENDAR },
  { "2016-13-01", DATE_ERROR_CALENDAR },
  { "2016-00-10", DATE_ERROR_CALENDAR },
  { "00/01/2016", DATE_ERROR_CALENDAR },
  { "0 mars 2016", DATE_ERROR_CALENDAR },
  { "32 mars 2016", DATE_ERROR_CALENDAR },
  { "03/25/2016", DATE_ERROR_CALENDAR },
  { "31 décembre 1899", DATE_ERROR_CALENDAR },
  { "2200-01-01", DATE_ERROR_CALENDAR },
  { "lundi 31 avril 2016", DATE_ERROR_CALENDAR },
  { "lundi 14 avril 2016", DATE_ERROR_WEEKDAY },
  { "samedi 25/03/2016", DATE_ERROR_WEEKDAY },
  { "dimanche 2016-03-25", DATE_ERROR_WEEKDAY },
};

static void
test_accepted (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autoptr (GError) error = NULL;
    Date date = { 0 };

    g_test_message ("“%s”", accepted[i].text);
    g_assert_true (date_read (accepted[i].text, &date, &error));
    g_assert_no_error (error);
    g_assert_cmpint (date_compare (date, accepted[i].date), ==, 0);
  }
}

static void
test_refused (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    Date date = { 1, 2, 3 };

    g_test_message ("row %zu", i);
    g_assert_false (date_read (refused[i].text, &date, &error));
    g_assert_error (error, DATE_ERROR, (int) refused[i].code);
    g_assert_cmpint (date.year, ==, 1);
    g_assert_cmpint (date.month, ==, 2);
    g_assert_cmpint (date.day, ==, 3);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_null (strchr (error->message, '\n'));
  }
}

static void
test_messages (void)
{
  g_autoptr (GError) weekday = NULL;
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) year = NULL;
  Date date;

  g_assert_false (date_read ("lundi 14 avril 2016", &date, &weekday));
  g_assert_nonnull (strstr (weekday->message, "14 avril 2016 is a jeudi"));
  g_assert_false (date_read ("lundi 1 avril 2016", &date, &first));
  g_assert_nonnull (strstr (first->message, "1er avril 2016 is a vendredi"));
  g_assert_false (date_read ("1 mars 1800", &date, &year));
  g_assert_nonnull (strstr (year->message, "1900"));
}

static void
test_valid (void)
{
  g_assert_true (date_is_valid ((Date){ 2016, 2, 29 }));
  g_assert_false (date_is_valid ((Date){ 2017, 2, 29 }));
  g_assert_false (date_is_valid ((Date){ 2016, 0, 1 }));
  g_assert_false (date_is_valid ((Date){ 2016, 13, 1 }));
  g_assert_false (date_is_valid ((Date){ 2016, 1, 0 }));
  g_assert_false (date_is_valid ((Date){ 2016, 1, -1 }));
  g_assert_false (date_is_valid ((Date){ 1899, 12, 31 }));
  g_assert_false (date_is_valid ((Date){ 2200, 1, 1 }));
  g_assert_false (date_is_valid ((Date){ 0 }));
}

static void
test_written (void)
{
  g_autofree char *iso = date_to_iso ((Date){ 2016, 3, 5 });
  g_autofree char *french = date_to_french ((Date){ 2016, 3, 25 });
  g_autofree char *first = date_to_french ((Date){ 2016, 4, 1 });

  g_assert_cmpstr (iso, ==, "2016-03-05");
  g_assert_cmpstr (french, ==, "25\u00a0mars\u00a02016");
  g_assert_cmpstr (first, ==, "1er\u00a0avril\u00a02016");
  g_assert_cmpstr (date_weekday_name ((Date){ 2016, 3, 25 }), ==, "vendredi");
  g_assert_cmpstr (date_weekday_name ((Date){ 2016, 4, 18 }), ==, "lundi");
  g_assert_cmpstr (date_weekday_name ((Date){ 2199, 12, 31 }), ==, "mardi");
}

/* GLib's calendar is the witness: each day of the three centuries follows the one before,
 * has its weekday, and is read back from all its forms. */
static void
test_every_day (void)
{
  g_autoptr (GDate) witness = g_date_new_dmy (1, G_DATE_JANUARY, 1900);
  Date before = { 0 };

  for (int n = 0; g_date_get_year (witness) < 2200; n++, g_date_add_days (witness, 1)) {
    Date date = { g_date_get_year (witness), (int) g_date_get_month (witness),
                  g_date_get_day (witness) };
    Date read = { 0 };

    g_assert_true (date_is_valid (date));
    g_assert_cmpint (date_compare (before, date), <, 0);
    g_assert_cmpint (date_compare (date, before), >, 0);
    g_assert_cmpint (date_weekday (date), ==, (int) g_date_get_weekday (witness));
    before = date;
    if (n % 7 != 0)
      continue;

    g_autofree char *iso = date_to_iso (date);
    g_autofree char *french = date_to_french (date);
    g_autofree char *full = g_strdup_printf ("%s %s", date_weekday_name (date), french);

    g_assert_true (date_read (iso, &read, NULL) && date_compare (read, date) == 0);
    g_assert_true (date_read (full, &read, NULL) && date_compare (read, date) == 0);
  }
  g_assert_cmpint (before.year, ==, 2199);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/date/accepted", test_accepted);
  g_test_add_func ("/number/date/refused", test_refused);
  g_test_add_func ("/number/date/messages", test_messages);
  g_test_add_func ("/number/date/valid", test_valid);
  g_test_add_func ("/number/date/written", test_written);
  g_test_add_func ("/number/date/every-day", test_every_day);
  return g_test_run ();
}
