/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clause being written anew, in its place: the pages follow, and it is kept when one goes on.
 *
 * Signal: "closed" (gboolean: the focus stays with the clause). */
#pragma once

#include "drafting/drafting-editor.h"
#include "session/clause.h"

#define QUAD_TYPE_DRAFTING_REWRITING (quad_drafting_rewriting_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingRewriting, quad_drafting_rewriting, QUAD, DRAFTING_REWRITING,
                      AdwBin)

GtkWidget *quad_drafting_rewriting_new (QuadSession *session,
                                        const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps what was written; refused words stay, with the reason. */
void quad_drafting_rewriting_keep (QuadDraftingRewriting *self);
QuadDraftingEditor *quad_drafting_rewriting_get_editor (QuadDraftingRewriting *self);
