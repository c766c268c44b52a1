/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/kept-file.h"

#include <string.h>

#define PREFIX "sha256:"
#define DIGEST_LENGTH 64

const char *
kept_file_get_digest (const char *value)
{
  const char *digest;

  if (value == NULL || !g_str_has_prefix (value, PREFIX))
    return NULL;

  digest = value + strlen (PREFIX);
  return strspn (digest, "0123456789abcdef") == DIGEST_LENGTH && digest[DIGEST_LENGTH] == '\0'
             ? digest
             : NULL;
}

char *
kept_file_dup_name (GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat (PREFIX, digest, NULL);
}

GBytes *
kept_file_find (const Dossier *dossier, const char *path)
{
  const char *digest = kept_file_get_digest (dossier_get (dossier, path));

  return digest != NULL ? g_hash_table_lookup (dossier->files, digest) : NULL;
}
