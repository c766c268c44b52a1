/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mouse, a wheel and fingers do to a widget: click where it answers, and zoom. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* What the widget makes of it; x and y are its pixels. */
typedef struct {
  bool (*answers) (GtkWidget *widget, double x, double y);
  void (*click) (GtkWidget *widget, double x, double y);
  void (*zoom) (GtkWidget *widget, double factor, double x, double y);
} Hands;

/* hands: outlives the widget. */
void hands_attach (GtkWidget *widget, const Hands *hands);
