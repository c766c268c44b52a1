/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that a dossier keeps beside its cells, which name them by their digest. */
#pragma once

#include "dossier/dossier.h"

/* The hex SHA-256 in a value of the form "sha256:" and 64 hex digits in small letters; NULL for
 * any other. Borrowed from value, which may be NULL. */
const char *kept_file_get_digest (const char *value);
/* Owned: the value that names a file of these bytes. */
char *kept_file_dup_name (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed; NULL when that cell names no file. */
GBytes *kept_file_find (const Dossier *dossier, const char *path);
