/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of each step, put together of what its cadrage says and of what every plan has. */
#pragma once

#include "field/section.h"

/* NULL for a step that there is not. go-to works on it by steps_go_to. */
GtkWidget *steps_build_page (QuadSession *session, const char *step);
bool steps_go_to (GtkWidget *page, const char *path);
/* Owned: its title, "Socle". */
char *steps_dup_title (QuadSession *session, const char *step) G_GNUC_WARN_UNUSED_RESULT;
