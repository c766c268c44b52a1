/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Freezing from the window: the version is made, read back and kept while one waits. */
#pragma once

#include "session/session.h"
#include "store/version.h"

typedef struct {
  FrozenVersion *version;
  bool made;       /* false: that version held this state already */
  char *unwritten; /* why no PDF was written besides; NULL: it was, or none was asked for */
} Frozen;

void frozen_free (Frozen *frozen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Frozen, frozen_free)

/* What the dossier says in its file. path: where the PDF is written besides; NULL: nowhere.
 * Nothing else should be written until it has finished. */
void freezing_async (QuadSession *session, const char *path, GAsyncReadyCallback callback,
                     gpointer data);
/* The session then says that it is frozen. *ret_findings: of Finding, owned, what blocks; NULL
 * when it is something else that failed. */
Frozen *freezing_finish (QuadSession *session, GAsyncResult *result, GPtrArray **ret_findings,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
