/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One clause on the drafting page: its words, the choice of it in the margin, its rewriting in
 * place. */
#pragma once

#include "drafting/drafting-rewriting.h"

#define QUAD_TYPE_DRAFTING_ROW (quad_drafting_row_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingRow, quad_drafting_row, QUAD, DRAFTING_ROW, GtkBox)

GtkWidget *quad_drafting_row_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* The clause is borrowed until the next call; a row that looks the same is left as it is. */
void quad_drafting_row_set_clause (QuadDraftingRow *self, const Clause *clause);
const Clause *quad_drafting_row_get_clause (QuadDraftingRow *self);
/* What is being written anew; NULL: nothing. */
QuadDraftingRewriting *quad_drafting_row_get_rewriting (QuadDraftingRow *self);
