/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act as a PDF file, made while one goes on working. */
#pragma once

#include "session/session.h"

/* Owned: how such a file is called by default, after the dossier and its frozen version. */
char *pdf_export_suggest_name (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* What the dossier says now, to a file that is replaced whole or left as it was: the bytes of
 * the frozen version that still holds, else those of `quadripartite pdf`. oldest: as PDF/A-1b,
 * for an archive that takes no later one. */
void pdf_export_async (QuadSession *session, const char *path, bool oldest,
                       GAsyncReadyCallback callback, gpointer data);
bool pdf_export_finish (GAsyncResult *result, GError **error);
