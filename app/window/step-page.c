/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/step-page.h"

#define WIDTH_MAX 760
#define MARGIN 28
#define SPACING 12
#define NATURAL_CHARS 88
#define ROOM_AROUND_FOCUS 90.0
#define FRAMES_UNTIL_PLACED 2

typedef struct {
  GtkWidget *section;  /* a child of the box */
  const Formula *test; /* NULL: always */
} Shown;

struct _QuadStepPage {
  AdwBin parent_instance;

  QuadSession *session;
  GtkBox *box;
  GArray *sections; /* of Shown */
  GtkWidget *scrolled;
  int frames_to_scroll; /* to what has the focus, once it has its place; 0: nowhere */
  bool stale;           /* something changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (QuadStepPage, quad_step_page, ADW_TYPE_BIN)

/* What is not shown waits until it is. */
static void
refresh_section (QuadStepPage *self, const Shown *shown)
{
  Figures *figures = quad_session_get_figures (self->session);
  bool stands = shown->test == NULL || figures_test (figures, shown->test, NULL);

  gtk_widget_set_visible (shown->section, stands);
  if (stands)
    quad_section_refresh (QUAD_SECTION (shown->section));
}

static void
refresh (QuadStepPage *self)
{
  self->stale = false;
  for (guint i = 0; i < self->sections->len; i++)
    refresh_section (self, &g_array_index (self->sections, Shown, i));
}

static void
session_changed (QuadStepPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->stale = true;
}

static void
quad_step_page_map (GtkWidget *widget)
{
  QuadStepPage *self = QUAD_STEP_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (quad_step_page_parent_class)->map (widget);
}

/* The same for each step, so that the pages of the act do not come and go between two steps. */
static int
natural_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return NATURAL_CHARS * width;
}

static GtkSizeRequestMode
quad_step_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quad_step_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (QUAD_STEP_PAGE (widget)->scrolled, orientation, for_size, minimum,
                      natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, natural_width (widget));
}

static void
quad_step_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (QUAD_STEP_PAGE (widget)->scrolled, width, height, baseline, NULL);
}

static void
quad_step_page_dispose (GObject *object)
{
  QuadStepPage *self = QUAD_STEP_PAGE (object);

  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_step_page_parent_class)->dispose (object);
}

static void
quad_step_page_class_init (QuadStepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_step_page_dispose;
  widget_class->map = quad_step_page_map;
  widget_class->get_request_mode = quad_step_page_get_request_mode;
  widget_class->measure = quad_step_page_measure;
  widget_class->size_allocate = quad_step_page_size_allocate;
}

static void
quad_step_page_init (QuadStepPage *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->sections = g_array_new (FALSE, FALSE, sizeof (Shown));
}

static void
add_label (GtkBox *box, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, class_name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (box, label);
}

static void
add_heading (QuadStepPage *self, const char *title, const char *purpose)
{
  GtkBox *heading = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  add_label (heading, title, "title-1");
  if (purpose != NULL)
    add_label (heading, purpose, "dim-label");
  gtk_widget_set_margin_bottom (GTK_WIDGET (heading), SPACING / 2);
  gtk_box_append (self->box, GTK_WIDGET (heading));
}

GtkWidget *
quad_step_page_new (QuadSession *session, const char *title, const char *purpose)
{
  QuadStepPage *self = g_object_new (QUAD_TYPE_STEP_PAGE, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  self->session = g_object_ref (session);
  self->scrolled = gtk_scrolled_window_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "step-page");
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), MARGIN);
  add_heading (self, title, purpose);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH_MAX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH_MAX);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scrolled);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
quad_step_page_add (QuadStepPage *self, GtkWidget *section, const Formula *test)
{
  Shown shown = { section, test };

  g_array_append_val (self->sections, shown);
  gtk_box_append (self->box, section);
  refresh_section (self, &shown);
}

static void
scroll_to_focus (QuadStepPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkAdjustment *position =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box)) &&
      gtk_widget_compute_bounds (focus, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (position, (double) bounds.origin.y - ROOM_AROUND_FOCUS,
                               (double) bounds.origin.y + (double) bounds.size.height +
                                   ROOM_AROUND_FOCUS);
}

static gboolean
frame_passed (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuadStepPage *self = QUAD_STEP_PAGE (widget);

  if (--self->frames_to_scroll > 0)
    return G_SOURCE_CONTINUE;

  scroll_to_focus (self);
  return G_SOURCE_REMOVE;
}

/* A page just built has its places at the end of the next frame. */
static void
scroll_soon (QuadStepPage *self)
{
  if (self->frames_to_scroll == 0)
    (void) gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_passed, NULL, NULL);
  self->frames_to_scroll = FRAMES_UNTIL_PLACED;
}

bool
quad_step_page_go_to (QuadStepPage *self, const char *path)
{
  for (guint i = 0; i < self->sections->len; i++) {
    GtkWidget *section = g_array_index (self->sections, Shown, i).section;

    if (gtk_widget_get_visible (section) && quad_section_go_to (QUAD_SECTION (section), path)) {
      scroll_soon (self);
      return true;
    }
  }

  return false;
}
