/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/label.h"

typedef struct {
  const char *name;
  const char *text;
  int characters_max;
  const char *lines; /* with bars between them */
} Case;

static const Case cases[] = {
  { "fits", "Pôle emploi", 11, "Pôle emploi" },
  { "one-too-many", "Pôle emploi", 10, "Pôle|emploi" },
  { "several", "Remise à niveau et socle de compétences", 16,
    "Remise à niveau|et socle de|compétences" },
  { "accents-count-once", "été été", 7, "été été" },
  { "no-break", "6\302\240000 euros", 5, "6\302\240000|euros" },
  { "long-word", "Aquitaine-Limousin-Poitou-Charentes", 10, "Aquitaine…" },
  { "long-word-after", "La Champagne", 6, "La|Champ…" },
  { "empty", "", 10, "" },
  { "no-room", "Région", 0, "…" },
};

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (GStrv) lines = label_break (test->text, test->characters_max);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, test->lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/chart/label/%s", cases[i].name);
    g_test_add_data_func (path, &cases[i], check_case);
  }

  return g_test_run ();
}
