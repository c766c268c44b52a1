/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two adjustments of a widget that scrolls by itself, and its glides from place to place.
 */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

typedef struct {
  GtkWidget *widget;
  GtkAdjustment *axes[2]; /* by GtkOrientation; NULL: none yet */
  GtkScrollablePolicy policies[2];
  void (*moved) (GtkWidget *widget); /* another part is seen */
  double goal[2];                    /* of the glide */
  guint tick;                        /* of the glide; 0: none */
  gint64 last;                       /* its frame before, in microseconds */
  bool own;                          /* what moves now is not moved by the person */
  bool configured;                   /* no move at all */
} Scrolling;

/* The properties of GtkScrollable, in the order of their numbers. */
enum {
  SCROLLING_HADJUSTMENT = 1,
  SCROLLING_VADJUSTMENT,
  SCROLLING_HPOLICY,
  SCROLLING_VPOLICY,
};

void scrolling_override_properties (GObjectClass *klass);
void scrolling_init (Scrolling *scrolling, GtkWidget *widget,
                     void (*moved) (GtkWidget *widget));
/* As often as wanted. */
void scrolling_clear (Scrolling *scrolling);
void scrolling_set_property (Scrolling *scrolling, guint id, const GValue *value);
void scrolling_get_property (const Scrolling *scrolling, guint id, GValue *value);

double scrolling_get (const Scrolling *scrolling, GtkOrientation axis);
bool scrolling_is_gliding (const Scrolling *scrolling);
/* What is seen of how much, from where on; it is for the caller to show it. */
void scrolling_configure (Scrolling *scrolling, GtkOrientation axis, double seen, double full,
                          double value);
/* At once, as the person's own hand does: a glide ends. */
void scrolling_move (Scrolling *scrolling, GtkOrientation axis, double distance);
/* Arrows, Page Up and Down, Home and End. */
bool scrolling_press (Scrolling *scrolling, guint key);
/* Smoothly, unless animations are off. */
void scrolling_glide (Scrolling *scrolling, double x, double y);
