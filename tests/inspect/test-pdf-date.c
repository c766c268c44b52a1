/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-date.h"

static void
test_dates (void)
{
  static const struct {
    const char *text;
    gint64 seconds;
  } cases[] = {
    { "D:20161118153000+01'00'", 1479479400 },
    { "D:20161118143000Z", 1479479400 },
    { "D:20161118143000Z00'00'", 1479479400 },
    { "D:20161118143000", 1479479400 },
    { "D:20161118093000-05'00", 1479479400 },
    { "20161118153000+0100", 1479479400 },
    { "D:20161118", 1479427200 },
    { "D:2016", 1451606400 },
    { "D:19700101000000Z", 0 },
    { "D:20161318", 0 },
    { "D:20161131000000Z", 0 },
    { "D:2016111", 0 },
    { "hier", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (pdf_date_to_unix (cases[i].text), ==, cases[i].seconds);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-date/dates", test_dates);

  return g_test_run ();
}
