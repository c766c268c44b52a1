/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/reminder.h"

#define UUID "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11"
#define KEY "2016-03-25 " UUID " signature.date"

typedef struct {
  Date today;
  int days;
  const char *told[3];
  bool due;
} Promise;

static const Promise promises[] = {
  { { 2016, 3, 25 }, 7, { NULL }, true },
  { { 2016, 3, 24 }, 7, { NULL }, true },
  { { 2016, 3, 18 }, 7, { NULL }, true },
  { { 2016, 3, 17 }, 7, { NULL }, false },
  { { 2016, 3, 26 }, 7, { NULL }, false },
  { { 2016, 3, 25 }, 0, { NULL }, true },
  { { 2016, 3, 24 }, 0, { NULL }, false },
  { { 2016, 3, 25 }, -1, { NULL }, false },
  { { 2016, 2, 24 }, 30, { NULL }, true },
  { { 2015, 12, 31 }, 85, { NULL }, true },
  { { 2015, 12, 31 }, 84, { NULL }, false },
  { { 2016, 3, 24 }, 7, { KEY }, false },
  { { 2016, 3, 24 }, 7, { "2016-03-24 " UUID " signature.date" }, true },
  { { 2016, 3, 24 }, 7, { "2016-03-25 " UUID " signature.date2" }, true },
  { { 2016, 3, 24 }, 7, { "2016-03-25 other signature.date", KEY }, false },
};

static void
is_due_once_and_in_time (void)
{
  Occasion occasion = { .path = (char *) "signature.date", .date = { 2016, 3, 25 } };
  g_autofree char *key = reminder_make_key (UUID, &occasion);

  g_assert_cmpstr (key, ==, KEY);
  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++) {
    const Promise *promise = &promises[i];

    g_test_message ("promise %zu", i);
    g_assert_cmpint (
        reminder_is_due (UUID, &occasion,
                         &(ReminderWish){ promise->today, promise->days, promise->told }),
        ==, promise->due);
  }
}

static void
forgets_what_is_past (void)
{
  static const char *const told[] = {
    "2016-03-24 a b", "2016-03-25 a b", "2017-01-01 c d", "rubbish", "", NULL
  };
  ReminderWish wish = { { 2016, 3, 25 }, 7, told };
  g_auto (GStrv) kept = reminder_prune (&wish);
  g_autofree char *text = g_strjoinv ("|", kept);

  g_assert_cmpstr (text, ==, "2016-03-25 a b|2017-01-01 c d");
}

/* Every day of what a date can be, and a few that are far apart. */
static void
counts_days (void)
{
  g_assert_cmpint (reminder_count_days ((Date){ 2016, 2, 28 }, (Date){ 2016, 3, 1 }), ==, 2);
  g_assert_cmpint (reminder_count_days ((Date){ 2017, 2, 28 }, (Date){ 2017, 3, 1 }), ==, 1);
  g_assert_cmpint (reminder_count_days ((Date){ 2016, 3, 1 }, (Date){ 2016, 2, 28 }), ==, -2);
  g_assert_cmpint (reminder_count_days ((Date){ 1900, 1, 1 }, (Date){ 2199, 12, 31 }), ==,
                   109572);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/due", is_due_once_and_in_time);
  g_test_add_func ("/reminder/prune", forgets_what_is_past);
  g_test_add_func ("/reminder/days", counts_days);
  return g_test_run ();
}
