/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a dossier as a whole: its digest, and the digest of its form. */
#pragma once

#include "store/database.h"

/* Owned hex: SHA-256 over the content tables of that version, rows in the order of their keys,
 * and over the declarations of all tables. NULL with an error. */
char *content_compute_digest (Store *store, int schema,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
