/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-sight.h"

#define FRAMES_UNTIL_PLACED 3
#define ROOM_AROUND 12 /* pixels */

static void
bring (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport == NULL ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                  &bounds))
    return;

  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             (double) bounds.origin.y - ROOM_AROUND,
                             (double) (bounds.origin.y + bounds.size.height) + ROOM_AROUND);
}

static gboolean
pass_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer frames_left)
{
  if (--*(int *) frames_left > 0)
    return G_SOURCE_CONTINUE;

  bring (widget);
  return G_SOURCE_REMOVE;
}

void
drafting_sight_bring_soon (GtkWidget *widget)
{
  int *frames_left = g_new (int, 1);

  *frames_left = FRAMES_UNTIL_PLACED;
  (void) gtk_widget_add_tick_callback (widget, pass_frame, frames_left, g_free);
}
