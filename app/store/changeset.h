/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Applying what the journal recorded, or its inverse: exactly, or not at all. */
#pragma once

#include "store/database.h"

/* Applies at the start of the running transaction. The changeset must come from an entry whose
 * hash was checked: SQLite does not survive damaged ones. What no longer is as the changeset
 * expects it is added to ret_conflicts, as words for a person; then nothing may be committed.
 */
bool changeset_apply (Store *store, GBytes *changeset, GPtrArray *ret_conflicts,
                      GError **error);
GBytes *changeset_invert (Store *store, GBytes *changeset,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
