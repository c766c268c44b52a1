/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/signed-data.h"

#include <stdbool.h>
#include <string.h>

#define SIGNED_DATA "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"
#define DATA "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"
#define SHA256 "\x30\x03\x06\x01\x01"
#define SHA512 "\x30\x03\x06\x01\x02"

/* The parts of a signature, by their names in RFC 5652; NULL stands for the usual. */
typedef struct {
  const char *digests, *content, *certificates, *signers;
  const char *sid, *digest, *attributes, *more;
  bool sound;
} Case;

static const Case cases[] = {
  { .sound = true },
  { .digests = SHA512 SHA256, .sound = true },
  { .digests = SHA512 },
  { .digests = "" },
  { .digests = SHA256 "\x02\x01\x01" },
  { .digests = SHA256 "\x30\x00" },
  { .digest = SHA512 },
  { .digest = "\x30\x00" },
  { .digest = "" },
  { .content = "\x30\x0f" DATA "\xa0\x02\x04\x00" },
  { .content = "\x30\x0b" SIGNED_DATA },
  { .content = "" },
  { .certificates = "", .sound = true },
  { .certificates = "\xa0\x00\xa1\x00", .sound = true },
  { .certificates = "\xa1\x00\xa0\x00" },
  { .certificates = "\xa0\x00\xa0\x00" },
  { .certificates = "\xa2\x00" },
  { .signers = "" },
  { .signers = "\x30\x00\x30\x00" },
  { .sid = "\x80\x01\x05", .sound = true },
  { .sid = "\x81\x01\x05" },
  { .sid = "" },
  { .attributes = "", .sound = true },
  { .attributes = "\xa1\x00" },
  { .more = "\xa1\x00", .sound = true },
  { .more = "\xa0\x00" },
  { .more = "\xa1\x00\x05\x00" },
};

/* Takes the text. */
static void
put (GByteArray *to, guint8 tag, GByteArray *text)
{
  guint8 head[] = { tag, (guint8) text->len };

  g_assert_cmpuint (text->len, <, 0x80);
  g_byte_array_append (to, head, sizeof head);
  g_byte_array_append (to, text->data, text->len);
  g_byte_array_unref (text);
}

/* The bytes that the words begin with: values with their lengths, as many as there are. */
static void
put_values (GByteArray *to, const char *values, const char *usual, gsize usual_size)
{
  const guint8 *at = (const guint8 *) (values != NULL ? values : usual);
  gsize size = values == NULL ? usual_size : 0;

  while (values != NULL && at[size] != 0)
    size += 2 + (gsize) at[size + 1];
  g_byte_array_append (to, at, (guint) size);
}

#define USUAL(bytes) bytes, sizeof bytes - 1

static GByteArray *
write_signer (const Case *parts)
{
  GByteArray *signer = g_byte_array_new ();

  put_values (signer, NULL, USUAL ("\x02\x01\x01"));
  put_values (signer, parts->sid, USUAL ("\x30\x00"));
  put_values (signer, parts->digest, USUAL (SHA256));
  put_values (signer, parts->attributes, USUAL ("\xa0\x00"));
  put_values (signer, NULL, USUAL ("\x30\x03\x06\x01\x09\x04\x01\x07"));
  put_values (signer, parts->more, USUAL (""));

  return signer;
}

static GByteArray *
write_case (const Case *parts)
{
  GByteArray *whole = g_byte_array_new (), *outer = g_byte_array_new ();
  GByteArray *all = g_byte_array_new (), *signers = g_byte_array_new ();
  GByteArray *digests = g_byte_array_new (), *within = g_byte_array_new ();

  put_values (all, NULL, USUAL ("\x02\x01\x01"));
  put_values (digests, parts->digests, USUAL (SHA256));
  put (all, 0x31, digests);
  put_values (all, parts->content, USUAL ("\x30\x0b" DATA));
  put_values (all, parts->certificates, USUAL ("\xa0\x00"));
  if (parts->signers != NULL)
    put_values (signers, parts->signers, NULL, 0);
  else
    put (signers, 0x30, write_signer (parts));
  put (all, 0x31, signers);
  put (outer, 0x30, all);
  put_values (within, NULL, USUAL (SIGNED_DATA));
  put (within, 0xa0, outer);
  put (whole, 0x30, within);

  return whole;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GByteArray) bytes = write_case (&cases[i]);

    g_test_message ("case %u", i);
    g_assert_cmpint (signed_data_is_sound (bytes->data, bytes->len), ==, cases[i].sound);
  }
}

/* All that is there is needed, and no more may follow. */
static void
test_cut (void)
{
  g_autoptr (GByteArray) bytes = write_case (&cases[0]);
  static const guint8 more[] = { 0x05, 0x00 };

  for (guint size = 0; size < bytes->len; size++) {
    g_autofree guint8 *cut = g_memdup2 (bytes->data, size);
    g_assert_false (signed_data_is_sound (cut, size));
  }
  g_assert_true (signed_data_is_sound (bytes->data, bytes->len));
  g_byte_array_append (bytes, more, sizeof more);
  g_assert_false (signed_data_is_sound (bytes->data, bytes->len));
}

/* Whatever it says, nothing beyond it is read. */
static void
test_random (void)
{
  for (guint i = 0; i < 200000; i++) {
    g_autoptr (GByteArray) bytes = write_case (&cases[g_test_rand_int_range (0, 5)]);
    gint32 n_changes = g_test_rand_int_range (1, 4);

    for (gint32 k = 0; k < n_changes; k++)
      bytes->data[g_test_rand_int_range (0, (gint32) bytes->len)] =
          (guint8) g_test_rand_int_range (0, 256);
    g_autofree guint8 *exact = g_memdup2 (bytes->data, bytes->len);
    (void) signed_data_is_sound (exact, bytes->len);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signed-data/cases", test_cases);
  g_test_add_func ("/signed-data/cut", test_cut);
  g_test_add_func ("/signed-data/random", test_random);

  return g_test_run ();
}
