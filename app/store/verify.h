/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a dossier is what its journal says: at a glance when it is opened, or in full. */
#pragma once

#include "store/database.h"

/* The last entry is intact, and the content is the one it names. */
bool verify_last_entry (Store *store, GError **error);
/* Always false. */
bool verify_fail_content (const Store *store, GError **error);
