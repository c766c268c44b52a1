/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes by path become rows of the content tables. */
#pragma once

#include "store/database.h"

/* In the running transaction. seed: any text that is not used twice for the same file; the ids
 * of new rows are made from it. */
bool writing_apply (Store *store, const GPtrArray *changes, const char *seed, GError **error);
