/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/hands.h"

#include <math.h>

#define WHEEL_FACTOR 1.1

typedef struct {
  GtkWidget *widget;
  const Hands *hands;
  double x; /* of the pointer */
  double y;
  double spread; /* of two fingers, since they came down */
} Grip;

static void
pressed (GtkGestureClick *gesture, int n_presses, double x, double y, Grip *grip)
{
  gtk_widget_grab_focus (grip->widget);
}

static void
released (GtkGestureClick *gesture, int n_presses, double x, double y, Grip *grip)
{
  if (n_presses == 1 && grip->hands->answers (grip->widget, x, y))
    grip->hands->click (grip->widget, x, y);
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, Grip *grip)
{
  grip->x = x;
  grip->y = y;
  gtk_widget_set_cursor_from_name (
      grip->widget, grip->hands->answers (grip->widget, x, y) ? "pointer" : NULL);
}

static gboolean
wheeled (GtkEventControllerScroll *wheel, double dx, double dy, Grip *grip)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (wheel));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  grip->hands->zoom (grip->widget, pow (WHEEL_FACTOR, -dy), grip->x, grip->y);

  return GDK_EVENT_STOP;
}

static void
pinch_began (GtkGesture *gesture, GdkEventSequence *sequence, Grip *grip)
{
  grip->spread = 1;
}

static void
pinched (GtkGestureZoom *gesture, double spread, Grip *grip)
{
  double x, y;

  if (!(spread > 0) || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  grip->hands->zoom (grip->widget, spread / grip->spread, x, y);
  grip->spread = spread;
}

void
hands_attach (GtkWidget *widget, const Hands *hands)
{
  Grip *grip = g_new0 (Grip, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  grip->widget = widget;
  grip->hands = hands;
  g_object_set_data_full (G_OBJECT (widget), "hands", grip, g_free);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), grip);
  g_signal_connect (click, "released", G_CALLBACK (released), grip);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_began), grip);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched), grip);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), grip);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheeled), grip);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, wheel);
}
