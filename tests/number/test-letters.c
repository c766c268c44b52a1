/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/letters.h"

#include <locale.h>

typedef struct {
  const char *text;
  const char *raised;
  const char *lowered;
  const char *capitalized;
} Row;

static const Row rows[] = {
  { "", "", "", "" },
  { "i", "I", "i", "I" },
  { "Rousset", "ROUSSET", "rousset", "Rousset" },
  { "martinez-Ibáñez", "MARTINEZ-IBÁÑEZ", "martinez-ibáñez", "Martinez-Ibáñez" },
  { "Île-de-France", "ÎLE-DE-FRANCE", "île-de-france", "Île-de-France" },
  { "écart", "ÉCART", "écart", "Écart" },
  { "œuvre", "ŒUVRE", "œuvre", "Œuvre" },
  { "INSEE", "INSEE", "insee", "INSEE" },
  { "ÿ", "Ÿ", "ÿ", "Ÿ" },
  { "Weiß", "WEISS", "weiß", "Weiß" },
  { "e\u0301t\u00e9", "E\u0301T\u00c9", "e\u0301t\u00e9", "E\u0301t\u00e9" },
  { "« 12\u202f000 € »", "« 12\u202f000 € »", "« 12\u202f000 € »", "« 12\u202f000 € »" },
};

static void
letters_change_as_in_french (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *raised = letters_raise (rows[i].text);
    g_autofree char *lowered = letters_lower (rows[i].text);
    g_autofree char *capitalized = letters_capitalize (rows[i].text);

    g_assert_cmpstr (raised, ==, rows[i].raised);
    g_assert_cmpstr (lowered, ==, rows[i].lowered);
    g_assert_cmpstr (capitalized, ==, rows[i].capitalized);
  }
}

/* The machine may not have that locale: the table above then stands alone. */
static void
a_turkish_session_changes_nothing (void)
{
  static const char *const locales[] = { "tr_TR.UTF-8", "az_AZ.UTF-8", "lt_LT.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++) {
    if (setlocale (LC_CTYPE, locales[i]) != NULL)
      letters_change_as_in_french ();
    setlocale (LC_CTYPE, "C");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/french", letters_change_as_in_french);
  g_test_add_func ("/letters/turkish", a_turkish_session_changes_nothing);
  return g_test_run ();
}
