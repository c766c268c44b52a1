/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/scrolling.h"

#include <math.h>

#define STEP 40.0
#define PAGE_SHARE 0.9
/* A glide covers two thirds of what is left in this time, in microseconds. */
#define GLIDE_TIME 70000.0
#define NEAR 0.5

void
scrolling_override_properties (GObjectClass *klass)
{
  g_object_class_override_property (klass, SCROLLING_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (klass, SCROLLING_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (klass, SCROLLING_HPOLICY, "hscroll-policy");
  g_object_class_override_property (klass, SCROLLING_VPOLICY, "vscroll-policy");
}

void
scrolling_init (Scrolling *scrolling, GtkWidget *widget, void (*moved) (GtkWidget *widget))
{
  *scrolling = (Scrolling){ .widget = widget, .moved = moved };
}

static void
stop (Scrolling *scrolling)
{
  if (scrolling->tick != 0)
    gtk_widget_remove_tick_callback (scrolling->widget, scrolling->tick);
  scrolling->tick = 0;
}

static void
moved (Scrolling *scrolling)
{
  if (scrolling->configured)
    return;
  if (!scrolling->own)
    stop (scrolling);
  scrolling->moved (scrolling->widget);
}

static void
set_axis (Scrolling *scrolling, GtkOrientation axis, GtkAdjustment *adjustment)
{
  if (scrolling->axes[axis] == adjustment)
    return;
  if (scrolling->axes[axis] != NULL)
    g_signal_handlers_disconnect_by_data (scrolling->axes[axis], scrolling);
  g_set_object (&scrolling->axes[axis], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (moved), scrolling);
  gtk_widget_queue_allocate (scrolling->widget);
}

void
scrolling_clear (Scrolling *scrolling)
{
  stop (scrolling);
  for (int axis = 0; axis < 2; axis++) {
    if (scrolling->axes[axis] != NULL)
      g_signal_handlers_disconnect_by_data (scrolling->axes[axis], scrolling);
    g_clear_object (&scrolling->axes[axis]);
  }
}

void
scrolling_set_property (Scrolling *scrolling, guint id, const GValue *value)
{
  if (id == SCROLLING_HADJUSTMENT || id == SCROLLING_VADJUSTMENT)
    set_axis (scrolling, id - SCROLLING_HADJUSTMENT, g_value_get_object (value));
  else
    scrolling->policies[id - SCROLLING_HPOLICY] = g_value_get_enum (value);
}

void
scrolling_get_property (const Scrolling *scrolling, guint id, GValue *value)
{
  if (id == SCROLLING_HADJUSTMENT || id == SCROLLING_VADJUSTMENT)
    g_value_set_object (value, scrolling->axes[id - SCROLLING_HADJUSTMENT]);
  else
    g_value_set_enum (value, (int) scrolling->policies[id - SCROLLING_HPOLICY]);
}

double
scrolling_get (const Scrolling *scrolling, GtkOrientation axis)
{
  return scrolling->axes[axis] == NULL ? 0 : gtk_adjustment_get_value (scrolling->axes[axis]);
}

bool
scrolling_is_gliding (const Scrolling *scrolling)
{
  return scrolling->tick != 0;
}

void
scrolling_configure (Scrolling *scrolling, GtkOrientation axis, double seen, double full,
                     double value)
{
  double upper = MAX (seen, full);

  if (scrolling->axes[axis] == NULL)
    return;
  scrolling->configured = true;
  gtk_adjustment_configure (scrolling->axes[axis], CLAMP (value, 0, upper - seen), 0, upper,
                            STEP, seen * PAGE_SHARE, seen);
  scrolling->configured = false;
}

void
scrolling_move (Scrolling *scrolling, GtkOrientation axis, double distance)
{
  stop (scrolling);
  if (scrolling->axes[axis] != NULL)
    gtk_adjustment_set_value (scrolling->axes[axis],
                              gtk_adjustment_get_value (scrolling->axes[axis]) + distance);
}

bool
scrolling_press (Scrolling *scrolling, guint key)
{
  static const struct {
    guint keys[2];
    GtkOrientation axis;
    double steps;
    double pages;
  } moves[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, GTK_ORIENTATION_VERTICAL, -1, 0 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, GTK_ORIENTATION_VERTICAL, 1, 0 },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GTK_ORIENTATION_HORIZONTAL, -1, 0 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GTK_ORIENTATION_HORIZONTAL, 1, 0 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, GTK_ORIENTATION_VERTICAL, 0, -1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, GTK_ORIENTATION_VERTICAL, 0, 1 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GTK_ORIENTATION_VERTICAL, 0, -G_MAXINT },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GTK_ORIENTATION_VERTICAL, 0, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++) {
    GtkAdjustment *adjustment = scrolling->axes[moves[i].axis];

    if (adjustment != NULL && (key == moves[i].keys[0] || key == moves[i].keys[1])) {
      scrolling_move (scrolling, moves[i].axis,
                      moves[i].steps * gtk_adjustment_get_step_increment (adjustment) +
                          moves[i].pages * gtk_adjustment_get_page_increment (adjustment));
      return true;
    }
  }

  return false;
}

/* What is left to go. */
static double
get_rest (const Scrolling *scrolling, int axis)
{
  GtkAdjustment *adjustment = scrolling->axes[axis];

  if (adjustment == NULL)
    return 0;

  double last =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return CLAMP (scrolling->goal[axis], 0, MAX (0, last)) -
         gtk_adjustment_get_value (adjustment);
}

static void
approach (Scrolling *scrolling, double share)
{
  scrolling->own = true;
  for (int axis = 0; axis < 2; axis++)
    if (scrolling->axes[axis] != NULL)
      gtk_adjustment_set_value (scrolling->axes[axis],
                                gtk_adjustment_get_value (scrolling->axes[axis]) +
                                    share * get_rest (scrolling, axis));
  scrolling->own = false;
}

static gboolean
glide (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Scrolling *scrolling = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double passed = scrolling->last == 0 ? 0 : (double) (now - scrolling->last);

  scrolling->last = now;
  approach (scrolling, 1 - exp (-passed / GLIDE_TIME));
  if (fabs (get_rest (scrolling, 0)) + fabs (get_rest (scrolling, 1)) > NEAR)
    return G_SOURCE_CONTINUE;

  scrolling->tick = 0;
  approach (scrolling, 1);

  return G_SOURCE_REMOVE;
}

void
scrolling_glide (Scrolling *scrolling, double x, double y)
{
  gboolean animates;

  scrolling->goal[GTK_ORIENTATION_HORIZONTAL] = x;
  scrolling->goal[GTK_ORIENTATION_VERTICAL] = y;
  g_object_get (gtk_widget_get_settings (scrolling->widget), "gtk-enable-animations", &animates,
                NULL);
  if (!animates || !gtk_widget_get_mapped (scrolling->widget)) {
    stop (scrolling);
    approach (scrolling, 1);
  } else if (scrolling->tick == 0) {
    scrolling->last = 0;
    scrolling->tick = gtk_widget_add_tick_callback (scrolling->widget, glide, scrolling, NULL);
  }
}
