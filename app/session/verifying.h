/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verifying a PDF that came back signed, while one goes on working. */
#pragma once

#include "session/assessment.h"

#include <gio/gio.h>

/* dossier: the path of the dossier that it is held against. Cancelling answers at once. */
void verifying_async (const char *dossier, const char *pdf, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data);
Assessment *verifying_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: of the dossiers that the person has opened, the path of the one that the PDF comes
 * from; NULL with an error when none is found. */
void verifying_find_async (const char *pdf, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
char *verifying_find_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
