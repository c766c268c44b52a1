/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog in which an article or annex of one's own is written. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_DRAFTING_OWN (quad_drafting_own_get_type ())
G_DECLARE_FINAL_TYPE (QuadDraftingOwn, quad_drafting_own, QUAD, DRAFTING_OWN, AdwWindow)

/* rank: of the one to change; 0: a new one. */
GtkWidget *quad_drafting_own_new (QuadSession *session, int rank) G_GNUC_WARN_UNUSED_RESULT;
