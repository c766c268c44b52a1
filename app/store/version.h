/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frozen versions of the act: the bytes that people sign, kept for good. */
#pragma once

#include "store/store.h"

typedef struct {
  int number;    /* from 1 */
  char *sha256;  /* hex, of the PDF */
  char *journal; /* hex: the head before it was frozen */
  char *content; /* hex: the digest of what the dossier said */
  char *entry;   /* hex: the entry that froze it */
  char *author;
  gint64 at;
  char *proof; /* JSON: what was read back and compared */
} FrozenVersion;

void frozen_version_free (FrozenVersion *version);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FrozenVersion, frozen_version_free)

/* As one entry that undo does not cross: number, journal and content must be those of the state
 * that is there now, else nothing is written. pdf: its bytes. */
bool store_freeze (Store *store, const FrozenVersion *version, GBytes *pdf, const Act *act,
                   GError **error);
/* Array of FrozenVersion, the first first. */
GPtrArray *store_read_versions (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Checked against its digest. NULL with STORE_ERROR_UNKNOWN when there is no such version. */
GBytes *store_read_version_pdf (Store *store, int number,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
