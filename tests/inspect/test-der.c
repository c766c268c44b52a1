/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/der.h"

#include <stdbool.h>
#include <string.h>

#define BYTES(text) (const guchar *) text, sizeof text - 1

static void
test_measure (void)
{
  static const struct {
    const guchar *bytes;
    gsize size, measured;
  } cases[] = {
    { BYTES ("\x30\x00"), 2 },
    { BYTES ("\x30\x03\x02\x01\x05"), 5 },
    { BYTES ("\x30\x03\x02\x01\x05\0\0\0"), 5 },
    { BYTES ("\x30\x03\x02\x01\x05\0\1\0"), 0 },
    { BYTES ("\x30\x81\x01\x05"), 4 },
    { BYTES ("\x30\x80\x02\x01\x05\0\0"), 7 },
    { BYTES ("\x30\x80\x30\x80\0\0\x02\x01\x05\0\0\0\0"), 11 },
    { BYTES ("\x30\x80\x02\x01\x05\0"), 0 },
    { BYTES ("\x30\x80\x30\x80\0\0"), 0 },
    { BYTES ("\x30\x05\x02\x01\x05"), 0 },
    { BYTES ("\x30\x84\xff\xff\xff\xff\x05"), 0 },
    { BYTES ("\x30\x85\x00\x00\x00\x00\x01\x05"), 0 },
    { BYTES ("\x31\x03\x02\x01\x05"), 0 },
    { BYTES ("\x30"), 0 },
    { BYTES (""), 0 },
    { BYTES ("\0\0\0"), 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (der_measure (cases[i].bytes, cases[i].size), ==, cases[i].measured);
}

static void
test_digest (void)
{
  gsize size;
  const guchar *digest =
      der_find_certificate_digest (BYTES ("\x30\x08\x30\x06\x30\x04\x04\x02\xab\xcd"), &size);

  g_assert_cmpmem (digest, size, "\xab\xcd", 2);
  digest = der_find_certificate_digest (
      BYTES ("\x30\x0b\x30\x09\x30\x07\x30\x01\x06\x04\x02\xab\xcd"), &size);
  g_assert_cmpmem (digest, size, "\xab\xcd", 2);
  g_assert_null (der_find_certificate_digest (BYTES ("\x30\x04\x30\x02\x30\x00"), &size));
  g_assert_null (
      der_find_certificate_digest (BYTES ("\x30\x08\x30\x06\x30\x04\x04\x03\xab\xcd"), &size));
}

static void
test_random (void)
{
  static const guchar usual[] = { 0x30, 0x31, 0x04, 0x02, 0x80, 0x81, 0x82, 0x84, 0, 0, 1, 2 };

  for (guint i = 0; i < 200000; i++) {
    gsize size = (gsize) g_test_rand_int_range (0, 40), found;
    g_autofree guchar *bytes = g_malloc (size + 1);
    g_autofree guchar *exact = NULL;
    for (gsize k = 0; k < size; k++)
      bytes[k] = usual[g_test_rand_int_range (0, G_N_ELEMENTS (usual))];
    exact = g_memdup2 (bytes, size);
    g_assert_cmpuint (der_measure (exact, size), <=, size);
    if (der_find_certificate_digest (exact, size, &found) != NULL)
      g_assert_cmpuint (found, <, size);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/der/measure", test_measure);
  g_test_add_func ("/der/digest", test_digest);
  g_test_add_func ("/der/random", test_random);

  return g_test_run ();
}
