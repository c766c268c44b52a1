/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large bytes beside the content, kept for good under their SHA-256. */
#pragma once

#include "store/database.h"

/* In the running transaction. ret_digest: hex, owned; may be NULL. */
bool blob_write (Store *store, GBytes *bytes, char **ret_digest, GError **error);
bool blob_exists (Store *store, const char *digest, bool *ret_exists, GError **error);
/* STORE_ERROR_DAMAGED when it is not there or not what its digest says. */
GBytes *blob_read (Store *store, const char *digest, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether each is what its digest says. */
bool blob_check_all (Store *store, GError **error);
