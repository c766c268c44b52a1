/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act as a PDF file, made while one goes on working. */
#pragma once

#include "session/session.h"

/* Owned: how such a file is called by default, after the dossier. */
char *pdf_export_suggest_name (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* What the dossier says now, to a file that is replaced whole or left as it was. The same bytes
 * as those of `quadripartite pdf`. */
void pdf_export_async (QuadSession *session, const char *path, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer data);
bool pdf_export_finish (GAsyncResult *result, GError **error);
