/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a step's page: it shows some paths, and can bring the person to one of them. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_SECTION (quad_section_get_type ())
G_DECLARE_INTERFACE (QuadSection, quad_section, QUAD, SECTION, GtkWidget)

struct _QuadSectionInterface {
  GTypeInterface parent_interface;

  /* Shows what the session says now; what a person is typing stays as it is. */
  void (*refresh) (QuadSection *self);
  /* Puts the focus where the path is entered or shown. False when that is not here. NULL: the
   * section shows no path. */
  bool (*go_to) (QuadSection *self, const char *path);
};

void quad_section_refresh (QuadSection *self);
bool quad_section_go_to (QuadSection *self, const char *path);

/* What any part of a window asks of it, by actions of the window (all take a path): "win.go-to"
 * brings to where it is entered; "win.explain" says how a figure is computed; "win.light"
 * lights it on the pages; "win.show-on-pages" also brings the pages into view. */
void section_light (GtkWidget *widget, const char *path);
void section_show_on_pages (GtkWidget *widget, const char *path);
void section_ask_go_to (GtkWidget *widget, const char *path);
