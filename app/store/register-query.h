/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person types in a search, as SQLite's full-text search asks for it. */
#pragma once

#include <glib.h>

/* Owned: each word as a quoted prefix, all of them wanted; whatever is typed means itself. NULL
 * when there is no word. */
char *register_query_of (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
