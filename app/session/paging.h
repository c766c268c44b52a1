/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages made away from the main thread, one layout at a time; only the newest wanted counts. */
#pragma once

#include "layout/pages.h"
#include "session/state.h"

typedef struct _Paging Paging;

/* Pages are taken by the receiver; NULL with an error, which is lent. Called in the main
 * thread, never after paging_free. */
typedef void (*PagesReceiver) (Pages *pages, const GError *error, gpointer owner);

/* data_folder: holds fonts/ and hyphenation/. */
Paging *paging_new (const char *data_folder, PagesReceiver receiver,
                    gpointer owner) G_GNUC_WARN_UNUSED_RESULT;
void paging_free (Paging *paging);

/* Takes the draft. While a layout is running the request waits, and a newer one replaces it. */
void paging_request (Paging *paging, SharedDraft *draft);
