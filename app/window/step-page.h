/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one step: its title, a sentence of purpose, and the sections that one fills in.
 */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_STEP_PAGE (quad_step_page_get_type ())
G_DECLARE_FINAL_TYPE (QuadStepPage, quad_step_page, QUAD, STEP_PAGE, AdwBin)

/* purpose: NULL for none. */
GtkWidget *quad_step_page_new (QuadSession *session, const char *title, const char *purpose);
/* section: a QuadSection; it is shown while test holds (NULL: always). */
void quad_step_page_add (QuadStepPage *self, GtkWidget *section, const Formula *test);
/* False when no section enters or shows the path. */
bool quad_step_page_go_to (QuadStepPage *self, const char *path);
