/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a dossier: how it is opened, and what the system has to say of it. */
#pragma once

#include "store/database.h"

/* Not open yet. */
Store *file_new (const char *path, StoreMode mode) G_GNUC_WARN_UNUSED_RESULT;
bool file_open_writing (Store *store, GError **error);
/* What an errno means to a person; always false. */
bool file_fail_system (const Store *store, int system, GError **error);
