/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open dossier as a window sees it: what it says now, what one does to it, and its pages.
 *
 * Signals: "changed" when the values shown are others, written or being typed; "pages-changed"
 * when the pages have followed, a moment later. */
#pragma once

#include "actions/set.h"
#include "document/draft.h"
#include "document/finding.h"
#include "layout/pages.h"
#include "session/state.h"

#include <gio/gio.h>

#define QUAD_TYPE_SESSION (quad_session_get_type ())
G_DECLARE_FINAL_TYPE (QuadSession, quad_session, QUAD, SESSION, GObject)

/* To be written when the file allows it, else to be read. NULL when it cannot even be read. */
QuadSession *quad_session_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A view of the dossier as it was after the entry of that hash: only to be read. */
QuadSession *quad_session_open_past (QuadSession *self, const char *hash,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *quad_session_get_path (QuadSession *self);
/* NULL: it may be changed. Else a sentence that says why not. */
const char *quad_session_get_read_only_reason (QuadSession *self);
/* Whether this is a view of the past. */
bool quad_session_is_past (QuadSession *self);
/* Who signs the entries from now on; NULL or "": the user's own name. */
void quad_session_set_author (QuadSession *self, const char *author);
const char *quad_session_get_author (QuadSession *self);

/* As written, with the text that is being typed in its place. All but the cadrage are borrowed
 * until the next "changed". */
const Cadrage *quad_session_get_cadrage (QuadSession *self);
const Dossier *quad_session_get_dossier (QuadSession *self);
Figures *quad_session_get_figures (QuadSession *self);
Draft *quad_session_get_draft (QuadSession *self);
/* What is shown and published of it, for work in another thread: the same, or the version that
 * was frozen and that nothing has changed since. */
SharedDraft *quad_session_share_draft (QuadSession *self) G_GNUC_WARN_UNUSED_RESULT;
/* Of Finding: all that the checks say. */
const GPtrArray *quad_session_get_findings (QuadSession *self);
/* Of Entry, oldest first. NULL when the journal cannot be read. */
GPtrArray *quad_session_read_entries (QuadSession *self,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL until the first "pages-changed"; then borrowed until the next has been emitted. */
const Pages *quad_session_get_pages (QuadSession *self);
/* NULL: the pages could be made. Else a sentence that says why not. */
const char *quad_session_get_pages_failure (QuadSession *self);

/* One entry of the history; refused with a sentence, and then nothing is changed. What was
 * being typed is settled by it. */
bool quad_session_set (QuadSession *self, const char *path, const char *text, GError **error);
/* Of Assignment: all or nothing. */
bool quad_session_set_all (QuadSession *self, const GArray *assignments, GError **error);
/* The same, with the files that the texts name. */
bool quad_session_deliver (QuadSession *self, const Delivery *delivery, GError **error);
bool quad_session_set_members (QuadSession *self, const DossierDimension *dimension,
                               GError **error);
/* Shows what the text would give, while it is typed; nothing is written. When it is refused
 * the values shown stay those before it. */
bool quad_session_try (QuadSession *self, const char *path, const char *text, GError **error);
void quad_session_stop_trying (QuadSession *self);

bool quad_session_undo (QuadSession *self, GError **error);
bool quad_session_redo (QuadSession *self, GError **error);
/* Owned, what would be taken back or done again: "Socle : 38 721 actions". NULL: nothing. */
char *quad_session_dup_undo_label (QuadSession *self);
char *quad_session_dup_redo_label (QuadSession *self);
/* There is something to take back, which may not be: trying says why. */
bool quad_session_refuses_undo (QuadSession *self);
/* Shows the dossier as it now is in its file: what another program, or thread, did to it. */
bool quad_session_follow (QuadSession *self, GError **error);
