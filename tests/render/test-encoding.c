/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/encoding.h"

#include <glib.h>
#include <string.h>

static void
check_repair (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "été 🎉", "été 🎉" },
    { "a\357\277\276b", "a\357\277\275b" },
    { "\357\277\277", "\357\277\275" },
    { "\357\267\220\357\267\257", "\357\277\275\357\277\275" },
    { "\357\267\217", "\357\267\217" },
    { "\360\237\277\276\364\217\277\277", "\360\237\277\275\364\217\277\275" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup (cases[i][0]);

    encoding_repair (text, strlen (text));
    g_assert_cmpstr (text, ==, cases[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/repair", check_repair);

  return g_test_run ();
}
