/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act as a document to be drafted: its articles in order, each where it can be chosen,
 * rewritten or completed. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_DRAFTING_PAGE (quad_drafting_page_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingPage, quad_drafting_page, QUAD, DRAFTING_PAGE, GtkBox)

GtkWidget *quad_drafting_page_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
