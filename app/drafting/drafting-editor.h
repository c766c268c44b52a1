/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a clause is written anew, in its place: its text with whole blanks, checked for
 * spelling, and why it is refused.
 *
 * Signals: "changed" after each pause in the typing; "commit" when it is to be kept; "cancel"
 * when not. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_DRAFTING_EDITOR (quad_drafting_editor_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingEditor, quad_drafting_editor, QUAD, DRAFTING_EDITOR, AdwBin)

/* With several paragraphs, Enter begins another; else it keeps the text. */
GtkWidget *quad_drafting_editor_new (QuadSession *session,
                                     bool several_paragraphs) G_GNUC_WARN_UNUSED_RESULT;
void quad_drafting_editor_set_text (QuadDraftingEditor *self, const char *text);
/* Owned, with live blanks in braces. */
char *quad_drafting_editor_dup_text (QuadDraftingEditor *self) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: it is not refused. */
void quad_drafting_editor_set_refusal (QuadDraftingEditor *self, const char *reason);
/* What is said under the text of how to leave it. */
void quad_drafting_editor_set_hint (QuadDraftingEditor *self, const char *hint);
/* For tests, and for a name from outside. */
GtkTextView *quad_drafting_editor_get_view (QuadDraftingEditor *self);
