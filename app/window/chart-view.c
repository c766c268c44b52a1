/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-view.h"

#include "session/wording.h"
#include "window/chart-drawing.h"

#include <glib/gi18n-lib.h>

#define WIDTH_MIN 220
#define WIDTH_NATURAL 560

struct _QuadChartView {
  GtkWidget parent_instance;

  ChartBuilder builder;
  gpointer data;
  Chart *chart; /* NULL: to be built, or there is none */
  double width; /* for which it was built, in pixels */
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (QuadChartView, quad_chart_view, GTK_TYPE_WIDGET)

static void
build (QuadChartView *self, double width)
{
  if (self->chart != NULL && ABS (self->width - width) < 1)
    return;

  chart_free (self->chart);
  self->chart = self->builder (width / chart_drawing_scale (GTK_WIDGET (self)), self->data);
  self->width = width;
}

static void
say (QuadChartView *self)
{
  g_autofree char *title = NULL;
  g_autofree char *values = NULL;

  if (self->chart == NULL)
    return;

  title = wording_for_screen (self->chart->title);
  values = wording_for_screen (self->chart->alternative);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, values, -1);
}

static GtkSizeRequestMode
quad_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quad_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WIDTH_MIN;
    *natural = WIDTH_NATURAL;
    return;
  }

  build (self, for_size > 0 ? for_size : WIDTH_NATURAL);
  *minimum =
      self->chart != NULL ? (int) (self->chart->height * chart_drawing_scale (widget)) + 1 : 0;
  *natural = *minimum;
}

static void
quad_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);

  build (self, width);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
quad_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);
  const ChartPalette palette = chart_palette_of_widget (widget);

  if (self->chart != NULL)
    chart_drawing_snapshot (widget, snapshot, self->chart, &palette);
}

/* Another font is another chart for the same width. */
static void
quad_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (quad_chart_view_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->chart, chart_free);
  gtk_widget_queue_resize (widget);
}

static void
copy_image (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);
  g_autoptr (GdkTexture) image =
      self->chart != NULL ? chart_drawing_make_image (widget, self->chart) : NULL;

  if (image != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), image);
}

static void
copy_values (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadChartView *self = QUAD_CHART_VIEW (widget);

  if (self->chart != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->chart->alternative);
}

static GtkWidget *
build_menu (QuadChartView *self)
{
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  g_menu_append (model, _ ("Copy the _Image"), "chart.copy-image");
  g_menu_append (model, _ ("Copy the _Values"), "chart.copy-values");
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  return menu;
}

static void
open_menu_at (QuadChartView *self, double x, double y)
{
  if (self->menu == NULL)
    self->menu = build_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu_at (QUAD_CHART_VIEW (widget), gtk_widget_get_width (widget) / 2.0,
                gtk_widget_get_height (widget) / 2.0);
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, QuadChartView *self)
{
  (void) gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) ==
      GDK_BUTTON_SECONDARY)
    open_menu_at (self, x, y);
}

static void
quad_chart_view_dispose (GObject *object)
{
  QuadChartView *self = QUAD_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->chart, chart_free);
  G_OBJECT_CLASS (quad_chart_view_parent_class)->dispose (object);
}

static void
quad_chart_view_class_init (QuadChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_chart_view_dispose;
  widget_class->get_request_mode = quad_chart_view_get_request_mode;
  widget_class->measure = quad_chart_view_measure;
  widget_class->size_allocate = quad_chart_view_size_allocate;
  widget_class->snapshot = quad_chart_view_snapshot;
  widget_class->css_changed = quad_chart_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, copy_image);
  gtk_widget_class_install_action (widget_class, "chart.copy-values", NULL, copy_values);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, open_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-image", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_C, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.copy-values", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu",
                                       NULL);
}

static void
quad_chart_view_init (QuadChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
quad_chart_view_new (ChartBuilder builder, gpointer data)
{
  QuadChartView *self = g_object_new (QUAD_TYPE_CHART_VIEW, NULL);

  self->builder = builder;
  self->data = data;
  (void) quad_chart_view_refresh (self);
  return GTK_WIDGET (self);
}

bool
quad_chart_view_refresh (QuadChartView *self)
{
  const double height = self->chart != NULL ? self->chart->height : 0;

  g_clear_pointer (&self->chart, chart_free);
  build (self, self->width > 0 ? self->width : WIDTH_NATURAL);
  say (self);
  if (self->chart == NULL || ABS (self->chart->height - height) > 0.5)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->chart != NULL;
}

const Chart *
quad_chart_view_get_chart (QuadChartView *self)
{
  return self->chart;
}
