/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/signed-data.h"

#include "inspect/der.h"

#include <string.h>

#define NAME(bytes)                                                                            \
  {                                                                                            \
    (const guchar *) bytes, (const guchar *) bytes + sizeof bytes - 1                          \
  }

static const Der signed_data = NAME ("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
static const Der plain_data = NAME ("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01");

/* An algorithm begins with its name. */
static bool
take_algorithm (Der *der, Der *ret_name)
{
  Der algorithm;

  return der_take (der, DER_SEQUENCE, &algorithm) && der_take (&algorithm, DER_NAME, ret_name);
}

static bool
is_announced (Der announced, const Der *digest)
{
  bool is_found = false;
  Der name;

  while (!der_is_over (&announced)) {
    if (!take_algorithm (&announced, &name))
      return false;
    is_found |= der_equal (&name, digest);
  }

  return is_found;
}

static bool
is_signer_sound (Der signer, const Der *announced)
{
  Der part, digest, method;

  if (!der_take (&signer, DER_INTEGER, &part) ||
      (!der_take (&signer, DER_SEQUENCE, &part) &&
       !der_take (&signer, DER_PLAIN_CHOICE (0), &part)) ||
      !take_algorithm (&signer, &digest) || !is_announced (*announced, &digest))
    return false;
  (void) der_take (&signer, DER_CHOICE (0), &part);
  if (!take_algorithm (&signer, &method) || !der_take (&signer, DER_OCTETS, &part))
    return false;
  (void) der_take (&signer, DER_CHOICE (1), &part);

  return der_is_over (&signer);
}

/* What is signed is not in it. */
static bool
take_no_content (Der *der)
{
  Der content, name;

  return der_take (der, DER_SEQUENCE, &content) && der_take (&content, DER_NAME, &name) &&
         der_equal (&name, &plain_data) && der_is_over (&content);
}

bool
signed_data_is_sound (const guchar *bytes, gsize size)
{
  Der der = der_of (bytes, size), whole, name, outer, all, part, announced, signers, signer;

  if (!der_take (&der, DER_SEQUENCE, &whole) || !der_is_over (&der) ||
      !der_take (&whole, DER_NAME, &name) || !der_equal (&name, &signed_data) ||
      !der_take (&whole, DER_CHOICE (0), &outer) || !der_is_over (&whole) ||
      !der_take (&outer, DER_SEQUENCE, &all) || !der_is_over (&outer))
    return false;
  if (!der_take (&all, DER_INTEGER, &part) || !der_take (&all, DER_SET, &announced) ||
      !take_no_content (&all))
    return false;
  (void) der_take (&all, DER_CHOICE (0), &part);
  (void) der_take (&all, DER_CHOICE (1), &part);

  return der_take (&all, DER_SET, &signers) && der_is_over (&all) &&
         der_take (&signers, DER_SEQUENCE, &signer) && der_is_over (&signers) &&
         is_signer_sound (signer, &announced);
}
