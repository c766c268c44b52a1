/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/hour.h"

#include <glib.h>

typedef struct {
  const char *typed;
  const char *text; /* NULL: refused */
} Promise;

static const Promise promises[] = {
  { "10 h 30", "10 h 30" },
  { "10h30", "10 h 30" },
  { "10H30", "10 h 30" },
  { "10:30", "10 h 30" },
  { " 9 h ", "9 h" },
  { "9h00", "9 h" },
  { "09:00", "9 h" },
  { "9 heures", "9 h" },
  { "1 heure 05", "1 h 05" },
  { "14\u00a0h\u00a005", "14 h 05" },
  { "14\u202fh\u202f05", "14 h 05" },
  { "0 h", "0 h" },
  { "00:00", "0 h" },
  { "23 h 59", "23 h 59" },
  { "", NULL },
  { "10", NULL },
  { "h", NULL },
  { "10:", NULL },
  { "24 h", NULL },
  { "10 h 60", NULL },
  { "10 h 5", NULL },
  { "10 h 300", NULL },
  { "100 h", NULL },
  { "-1 h", NULL },
  { "10 h 30 min", NULL },
  { "10 x 30", NULL },
  { "midi", NULL },
  { "10 h\n30\a", NULL },
};

static void
reads_what_people_type (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++) {
    Hour hour = { -1, -1 };
    bool read = hour_read (promises[i].typed, &hour);
    g_autofree char *text = read ? hour_to_text (hour) : NULL;

    g_test_message ("“%s”", promises[i].typed);
    g_assert_cmpstr (text, ==, promises[i].text);
    if (!read)
      g_assert_cmpint (hour.hours, ==, -1);
  }
}

static void
reads_back_every_minute (void)
{
  for (int minute = 0; minute < 24 * 60; minute++) {
    Hour hour = { minute / 60, minute % 60 };
    g_autofree char *text = hour_to_text (hour);
    Hour again;

    g_assert_true (hour_read (text, &again));
    g_assert_cmpint (again.hours, ==, hour.hours);
    g_assert_cmpint (again.minutes, ==, hour.minutes);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hour/read", reads_what_people_type);
  g_test_add_func ("/hour/read-back", reads_back_every_minute);
  return g_test_run ();
}
