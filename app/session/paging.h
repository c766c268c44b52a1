/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages made away from the main thread, one layout at a time; only the newest wanted counts. */
#pragma once

#include "layout/pages.h"
#include "session/state.h"

typedef struct _Paging Paging;

/* Pages have come, or the reason why there are none. Called in the main thread, never after
 * paging_free. */
typedef void (*PagesReceiver) (gpointer owner);

/* data_folder: holds fonts/ and hyphenation/. */
Paging *paging_new (const char *data_folder, PagesReceiver receiver,
                    gpointer owner) G_GNUC_WARN_UNUSED_RESULT;
void paging_free (Paging *paging);

/* Takes the draft. While a layout is running the request waits, and a newer one replaces it. */
void paging_request (Paging *paging, SharedDraft *draft);
/* Lent until the receiver of the next has returned. NULL: none yet, or they could not be made.
 */
const Pages *paging_get_pages (const Paging *paging);
/* Why they could not be made; NULL: they were, or none have come yet. */
const char *paging_get_failure (const Paging *paging);
