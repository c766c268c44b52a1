/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a French word may be divided: Liang's patterns, read from a dictionary of libhyphen. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A few milliseconds cheaper to load than libhyphen's own table; the same breaks. */
typedef struct _Hyphens Hyphens;

/* Longer words are not divided. */
#define HYPHENS_CHARACTERS_MAX 80

/* NULL with a GFileError when the file cannot be read. */
Hyphens *hyphens_load (const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hyphens_free (Hyphens *hyphens);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hyphens, hyphens_free)

/* word: lower case, valid UTF-8, letters only. ret_breaks[k] says whether the word may be
 * divided after its character k (from 0): never with less than 2 characters before or 3 after.
 */
void hyphens_find (const Hyphens *hyphens, const char *word, size_t n_bytes,
                   size_t n_characters, bool *ret_breaks);
