/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list in which a person looks for the live blank to put into a text. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_DRAFTING_BLANKS (quad_drafting_blanks_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingBlanks, quad_drafting_blanks, QUAD, DRAFTING_BLANKS, AdwBin)

/* Signal: "chosen" (the blank in braces). */
GtkWidget *quad_drafting_blanks_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
