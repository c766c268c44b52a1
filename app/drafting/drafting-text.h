/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence of the act that flows, with its blanks as quiet chips that lead to their fields;
 * or its departure from the model, word by word. */
#pragma once

#include "session/rewording.h"

#include <gtk/gtk.h>

#define QUAD_TYPE_DRAFTING_TEXT (quad_drafting_text_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingText, quad_drafting_text, QUAD, DRAFTING_TEXT, GtkWidget)

GtkWidget *quad_drafting_text_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Of Run. */
void quad_drafting_text_show_runs (QuadDraftingText *self, const GPtrArray *runs);
/* Of WordStretch. */
void quad_drafting_text_show_departure (QuadDraftingText *self, const GPtrArray *words);
/* What is read aloud, and found by tests. */
const char *quad_drafting_text_get_text (QuadDraftingText *self);
