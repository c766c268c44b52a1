/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/der.h"

#include <string.h>

#define LENGTH_BYTES_MAX 4
#define OPEN_LENGTH 0x80
#define LONG_TAG 0x1f
#define HOLDS_VALUES 0x20
#define DEPTH_MAX 32

static bool skip_value (Der *der, guint depth, Der *ret_within);

/* NSS leaves the length of the outer ones open: they go on until two zeros stand where a value
 * would. */
static bool
skip_open_value (Der *der, guint depth, Der *ret_within)
{
  Der at = { der->at + 2, der->end }, within;

  if ((der->at[0] & HOLDS_VALUES) == 0)
    return false;
  while (at.end - at.at >= 2 && (at.at[0] != 0 || at.at[1] != 0))
    if (!skip_value (&at, depth + 1, &within))
      return false;
  if (at.end - at.at < 2)
    return false;

  *ret_within = (Der){ der->at + 2, at.at };
  der->at = at.at + 2;
  return true;
}

/* Past a value of any tag; its bytes are all there. */
static bool
skip_value (Der *der, guint depth, Der *ret_within)
{
  const guchar *at = der->at;
  gsize length;

  if (der->end - at < 2 || depth > DEPTH_MAX || (at[0] & LONG_TAG) == LONG_TAG)
    return false;
  if (at[1] == OPEN_LENGTH)
    return skip_open_value (der, depth, ret_within);
  length = at[1];
  at += 2;
  if (length > OPEN_LENGTH) {
    gsize n_bytes = length & 0x7f;
    if (n_bytes > LENGTH_BYTES_MAX || (gsize) (der->end - at) < n_bytes)
      return false;
    for (length = 0; n_bytes > 0; n_bytes--)
      length = length << 8 | *at++;
  }
  if ((gsize) (der->end - at) < length)
    return false;

  *ret_within = (Der){ at, at + length };
  der->at = at + length;
  return true;
}

Der
der_of (const guchar *bytes, gsize size)
{
  return (Der){ bytes, size > 0 ? bytes + size : bytes };
}

bool
der_take (Der *der, guchar tag, Der *ret_within)
{
  return der->at < der->end && *der->at == tag && skip_value (der, 0, ret_within);
}

bool
der_is_over (const Der *der)
{
  return der->at == der->end;
}

bool
der_equal (const Der *a, const Der *b)
{
  return a->end - a->at == b->end - b->at &&
         memcmp (a->at, b->at, (gsize) (a->end - a->at)) == 0;
}

gsize
der_measure (const guchar *bytes, gsize size)
{
  Der der = der_of (bytes, size), within;

  if (!der_take (&der, DER_SEQUENCE, &within))
    return 0;
  for (const guchar *at = der.at; at < der.end; at++)
    if (*at != 0)
      return 0;

  return (gsize) (der.at - bytes);
}

const guchar *
der_find_certificate_digest (const guchar *bytes, gsize size, gsize *ret_size)
{
  Der der = der_of (bytes, size), all, list, first, method, digest;

  if (!der_take (&der, DER_SEQUENCE, &all) || !der_take (&all, DER_SEQUENCE, &list) ||
      !der_take (&list, DER_SEQUENCE, &first))
    return NULL;
  (void) der_take (&first, DER_SEQUENCE, &method); /* how it was made, when it is said */
  if (!der_take (&first, DER_OCTETS, &digest))
    return NULL;

  *ret_size = (gsize) (digest.end - digest.at);
  return digest.at;
}
