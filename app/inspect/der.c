/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/der.h"

#include <stdbool.h>

#define TAG_SEQUENCE 0x30
#define TAG_OCTETS 0x04
#define LENGTH_BYTES_MAX 4
#define OPEN_LENGTH 0x80
#define LONG_TAG 0x1f
#define DEPTH_MAX 32

typedef struct {
  const guchar *at;
  const guchar *end;
} Der;

/* Past the tag and the length of the value that stands there; its bytes are all there. */
static bool
open_value (Der *der, guchar tag, Der *ret_within)
{
  const guchar *at = der->at;
  gsize length = 0;

  if (der->end - at < 2 || *at++ != tag)
    return false;
  length = *at++;
  if (length >= 0x80) {
    gsize n_bytes = length & 0x7f;
    if (n_bytes == 0 || n_bytes > LENGTH_BYTES_MAX || (gsize) (der->end - at) < n_bytes)
      return false;
    for (length = 0; n_bytes > 0; n_bytes--)
      length = length << 8 | *at++;
  }
  if ((gsize) (der->end - at) < length)
    return false;

  ret_within->at = at;
  ret_within->end = der->at = at + length;
  return true;
}

/* Past a value of any tag. NSS leaves the length of the outer ones open: they go on until two
 * zeros stand where a value would. */
static bool
skip_value (Der *der, guint depth)
{
  Der within;

  if (der->end - der->at < 2 || depth > DEPTH_MAX || (der->at[0] & LONG_TAG) == LONG_TAG)
    return false;
  if (der->at[1] != OPEN_LENGTH)
    return open_value (der, der->at[0], &within);

  der->at += 2;
  while (der->end - der->at >= 2 && (der->at[0] != 0 || der->at[1] != 0))
    if (!skip_value (der, depth + 1))
      return false;
  if (der->end - der->at < 2)
    return false;
  der->at += 2;

  return true;
}

gsize
der_measure (const guchar *bytes, gsize size)
{
  Der der = { .at = bytes, .end = bytes + size };

  if (size == 0 || bytes[0] != TAG_SEQUENCE || !skip_value (&der, 0))
    return 0;
  for (const guchar *at = der.at; at < der.end; at++)
    if (*at != 0)
      return 0;

  return (gsize) (der.at - bytes);
}

const guchar *
der_find_certificate_digest (const guchar *bytes, gsize size, gsize *ret_size)
{
  Der der = { .at = bytes, .end = bytes + size }, all, list, first, method, digest;

  if (!open_value (&der, TAG_SEQUENCE, &all) || !open_value (&all, TAG_SEQUENCE, &list) ||
      !open_value (&list, TAG_SEQUENCE, &first))
    return NULL;
  (void) open_value (&first, TAG_SEQUENCE, &method); /* how it was made, when it is said */
  if (!open_value (&first, TAG_OCTETS, &digest))
    return NULL;

  *ret_size = (gsize) (digest.end - digest.at);
  return digest.at;
}
