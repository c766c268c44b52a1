/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that count, large, in a row of cards; each opens its explanation. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_KEY_FIGURES_SECTION (quad_key_figures_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadKeyFiguresSection, quad_key_figures_section, QUAD,
                      KEY_FIGURES_SECTION, AdwBin)

/* title: NULL for none. ids: paths, copied. */
GtkWidget *quad_key_figures_section_new (QuadSession *session, const char *title, char **ids);
/* Puts the focus on the first. */
void quad_key_figures_section_focus (QuadKeyFiguresSection *self);
