/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a write between store_lock and the commit. */
#pragma once

#include "store/database.h"

/* Which form the file has now; another program may have brought it to a newer one. */
bool transaction_read_schema (Store *store, GError **error);
/* The content tables in the form of SCHEMA_VERSION, each step as an entry of its own unless
 * the file is being created. */
bool transaction_migrate (Store *store, const Who *who, GError **error);
/* The act's changes as one entry; *ret_changed false, and no entry, when all stood already. */
bool transaction_write (Store *store, EntryKind kind, const Act *act, bool *ret_changed,
                        GError **error);
/* Unlocks in any case. */
bool transaction_commit (Store *store, GError **error);
