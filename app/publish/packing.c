/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/packing.h"

#include <stdbool.h>
#include <zlib.h>

#define CHUNK_BYTES 65536
#define UNPACKED_BYTES_MAX (64 * 1024 * 1024)

GBytes *
packing_pack (GBytes *data)
{
  gsize size;
  const void *bytes = g_bytes_get_data (data, &size);
  uLongf n_packed = compressBound (size);
  guint8 *packed = g_malloc (n_packed);
  int status = compress (packed, &n_packed, bytes, size);

  g_assert (status == Z_OK);
  return g_bytes_new_take (g_realloc (packed, n_packed), n_packed);
}

/* False at the end of what is packed, or where it is damaged. */
static bool
unpack_more (z_stream *unpacker, GByteArray *bytes, int *ret_status)
{
  guint before = bytes->len;

  g_byte_array_set_size (bytes, before + CHUNK_BYTES);
  unpacker->next_out = bytes->data + before;
  unpacker->avail_out = CHUNK_BYTES;
  *ret_status = inflate (unpacker, Z_NO_FLUSH);
  g_byte_array_set_size (bytes, before + CHUNK_BYTES - unpacker->avail_out);

  return *ret_status == Z_OK && bytes->len < UNPACKED_BYTES_MAX;
}

GBytes *
packing_unpack (GBytes *packed)
{
  gsize size;
  const void *data = g_bytes_get_data (packed, &size);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  z_stream unpacker = { .next_in = (Bytef *) data, .avail_in = (uInt) size };
  int status = inflateInit (&unpacker);

  g_assert (status == Z_OK);
  while (unpack_more (&unpacker, bytes, &status))
    ;
  (void) inflateEnd (&unpacker);

  return status == Z_STREAM_END ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
