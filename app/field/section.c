/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/section.h"

G_DEFINE_INTERFACE (QuadSection, quad_section, GTK_TYPE_WIDGET)

static void
quad_section_default_init (QuadSectionInterface *iface)
{
}

void
quad_section_refresh (QuadSection *self)
{
  QUAD_SECTION_GET_IFACE (self)->refresh (self);
}

bool
quad_section_go_to (QuadSection *self, const char *path)
{
  QuadSectionInterface *iface = QUAD_SECTION_GET_IFACE (self);

  return iface->go_to != NULL && iface->go_to (self, path);
}

void
section_light (GtkWidget *widget, const char *path)
{
  (void) gtk_widget_activate_action (widget, "win.light", "s", path);
}

void
section_show_on_pages (GtkWidget *widget, const char *path)
{
  (void) gtk_widget_activate_action (widget, "win.show-on-pages", "s", path);
}

void
section_ask_go_to (GtkWidget *widget, const char *path)
{
  (void) gtk_widget_activate_action (widget, "win.go-to", "s", path);
}
