/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier was after any entry of its journal. */
#pragma once

#include "store/store.h"

/* The content as it was after the entry of that hash; the file is not changed. */
Dossier *store_snapshot_at (Store *store, const char *hash,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
