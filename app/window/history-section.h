/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to the dossier, the last first; each line can be looked at as things were then.
 */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_HISTORY_SECTION (quad_history_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadHistorySection, quad_history_section, QUAD, HISTORY_SECTION, AdwBin)

/* Its lines activate "win.look-back" with the hash of an entry. */
GtkWidget *quad_history_section_new (QuadSession *session);
