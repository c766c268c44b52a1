/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/page-view.h"

#include "preview/hands.h"
#include "preview/lights.h"
#include "preview/paper.h"
#include "preview/sheets.h"
#include "preview/sight.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _QuadPageView {
  GtkWidget parent_instance;

  const Pages *pages; /* borrowed */
  Sight sight;
  Sheets sheets;
  Lights lights;
  guint page; /* in the middle */
  bool seeks; /* the lit datum is to come into sight when it is on the pages */
};

enum { ORIGIN_ACTIVATED, PAGE_CHANGED, ZOOM_CHANGED, SEARCH_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadPageView, quad_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
describe (QuadPageView *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  guint n_pages = self->sight.desk.n_pages;
  g_autofree char *line =
      self->pages != NULL ? spot_dup_line (self->pages, self->lights.path) : NULL;
  g_autofree char *label = n_pages == 0
                               ? g_strdup (_ ("No page"))
                               : g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (line != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Another part is seen: shows it, and has drawn what lacks. */
static void
look (GtkWidget *widget)
{
  QuadPageView *self = QUAD_PAGE_VIEW (widget);

  self->sight.desk.factor = gtk_widget_get_scale_factor (widget);
  sight_update (&self->sight);
  gtk_widget_queue_draw (widget);
  sheets_draw (&self->sheets);

  guint page = desk_get_middle_page (&self->sight.desk);
  if (page != self->page) {
    self->page = page;
    describe (self);
    g_signal_emit (self, signals[PAGE_CHANGED], 0);
  }
}

static const Spot *
find_lit (QuadPageView *self)
{
  return lights_find_nearest (&self->lights, &self->sight.desk);
}

/* Whether it is to stay in sight: it is there, and not being left. */
static bool
follows_lit (QuadPageView *self)
{
  return self->seeks || (sight_shows (&self->sight, find_lit (self)) &&
                         !scrolling_is_gliding (&self->sight.scrolling));
}

static void
seek_lit (QuadPageView *self)
{
  const Spot *spot = find_lit (self);

  if (spot == NULL || self->sight.desk.height == 0)
    return;
  self->seeks = false;
  sight_seek (&self->sight, spot);
}

static bool
answers (GtkWidget *widget, double x, double y)
{
  QuadPageView *self = QUAD_PAGE_VIEW (widget);

  return sight_find_mark (&self->sight, self->pages, x, y) != NULL;
}

static void
click (GtkWidget *widget, double x, double y)
{
  quad_page_view_activate_at (QUAD_PAGE_VIEW (widget), x, y);
}

static void
zoom_to (QuadPageView *self, double zoom, double across, double down)
{
  sight_zoom (&self->sight, zoom, across, down);
  look (GTK_WIDGET (self));
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}

/* A page narrower than the smallest zoom is not made larger by making it smaller. */
static void
zoom_by (GtkWidget *widget, double factor, double x, double y)
{
  QuadPageView *self = QUAD_PAGE_VIEW (widget);
  const Desk *desk = &self->sight.desk;

  if (desk->width > 0 && desk->height > 0 &&
      (factor > 1 || sight_get_next_zoom (&self->sight, -1) > 0))
    zoom_to (self, sight_get_zoom (&self->sight) * factor, x / desk->width, y / desk->height);
}

static gboolean
press (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
       QuadPageView *self)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter) {
    if (self->lights.lit->len == 0)
      return GDK_EVENT_PROPAGATE;
    g_signal_emit (self, signals[ORIGIN_ACTIVATED], 0, self->lights.path);
    return GDK_EVENT_STOP;
  }

  return scrolling_press (&self->sight.scrolling, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuadPageView *self = QUAD_PAGE_VIEW (widget);
  bool follows = follows_lit (self);
  bool wider = width != self->sight.desk.width;

  sight_resize (&self->sight, width, height);
  look (GTK_WIDGET (self));
  if (follows)
    seek_lit (self);
  if (wider)
    g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuadPageView *self = QUAD_PAGE_VIEW (widget);

  paper_snapshot (widget, snapshot, &self->sheets, &self->lights);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  scrolling_set_property (&QUAD_PAGE_VIEW (object)->sight.scrolling, id, value);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  scrolling_get_property (&QUAD_PAGE_VIEW (object)->sight.scrolling, id, value);
}

static void
dispose (GObject *object)
{
  QuadPageView *self = QUAD_PAGE_VIEW (object);

  scrolling_clear (&self->sight.scrolling);
  sheets_stop (&self->sheets);
  G_OBJECT_CLASS (quad_page_view_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  QuadPageView *self = QUAD_PAGE_VIEW (object);

  sheets_clear (&self->sheets);
  lights_clear (&self->lights);
  G_OBJECT_CLASS (quad_page_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_parameters)
{
  return g_signal_new (name, QUAD_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, G_TYPE_STRING);
}

static void
quad_page_view_class_init (QuadPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = dispose;
  object_class->finalize = finalize;
  scrolling_override_properties (object_class);
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  signals[ORIGIN_ACTIVATED] = add_signal ("origin-activated", 1);
  signals[PAGE_CHANGED] = add_signal ("page-changed", 0);
  signals[ZOOM_CHANGED] = add_signal ("zoom-changed", 0);
  signals[SEARCH_CHANGED] = add_signal ("search-changed", 0);
}

static void
quad_page_view_init (QuadPageView *self)
{
  static const Hands hands = { answers, click, zoom_by };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  sight_init (&self->sight, widget, look);
  sheets_init (&self->sheets, widget, &self->sight.desk);
  lights_init (&self->lights);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  hands_attach (widget, &hands);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (look), NULL);
  describe (self);
}

GtkWidget *
quad_page_view_new (void)
{
  return g_object_new (QUAD_TYPE_PAGE_VIEW, NULL);
}

void
quad_page_view_set_pages (QuadPageView *self, const Pages *pages)
{
  guint n_before = self->sight.desk.n_pages;
  bool follows = follows_lit (self);
  bool searched = self->lights.found->len > 0;

  self->pages = pages;
  sheets_set_pages (&self->sheets, pages);
  lights_set_pages (&self->lights, pages);
  sight_set_pages (&self->sight, pages);
  look (GTK_WIDGET (self));
  describe (self);
  if (follows)
    seek_lit (self);
  if (n_before != self->sight.desk.n_pages)
    g_signal_emit (self, signals[PAGE_CHANGED], 0);
  if (searched || self->lights.found->len > 0)
    g_signal_emit (self, signals[SEARCH_CHANGED], 0);
}

guint
quad_page_view_get_n_pages (QuadPageView *self)
{
  return self->sight.desk.n_pages;
}

guint
quad_page_view_get_page (QuadPageView *self)
{
  return self->page;
}

void
quad_page_view_go_to_page (QuadPageView *self, guint number)
{
  sight_seek_page (&self->sight, number);
}

void
quad_page_view_light (QuadPageView *self, const char *path)
{
  if (g_strcmp0 (self->lights.path, path) == 0)
    return;
  lights_set_path (&self->lights, path);
  self->seeks = path != NULL;
  describe (self);
  seek_lit (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

bool
quad_page_view_get_area (QuadPageView *self, const char *path, GdkRectangle *ret_area)
{
  g_autoptr (GArray) spots = self->pages == NULL ? NULL : spot_list (self->pages, path);

  return spots != NULL && sight_find_area (&self->sight, spots, ret_area);
}

const char *
quad_page_view_get_origin_at (QuadPageView *self, double x, double y)
{
  const Mark *mark = sight_find_mark (&self->sight, self->pages, x, y);

  if (mark == NULL || mark->origin < 0)
    return NULL;

  return g_ptr_array_index (self->pages->origins, mark->origin);
}

void
quad_page_view_activate_at (QuadPageView *self, double x, double y)
{
  const Mark *mark = sight_find_mark (&self->sight, self->pages, x, y);
  g_autofree char *path = g_strdup (quad_page_view_get_origin_at (self, x, y));

  if (path != NULL)
    g_signal_emit (self, signals[ORIGIN_ACTIVATED], 0, path);
  else if (mark != NULL)
    sight_seek_anchor (&self->sight,
                       &g_array_index (self->pages->anchors, Anchor, mark->target));
}

GdkTexture *
quad_page_view_get_texture (QuadPageView *self, guint number)
{
  const Sheet *sheet =
      number < self->sight.desk.n_pages ? sheets_get (&self->sheets, number) : NULL;

  return sheet == NULL ? NULL : sheet->texture;
}

void
quad_page_view_set_zoom (QuadPageView *self, double zoom)
{
  bool follows = follows_lit (self);

  zoom_to (self, zoom, 0.5, 0);
  if (follows)
    seek_lit (self);
}

double
quad_page_view_get_zoom (QuadPageView *self)
{
  return sight_get_zoom (&self->sight);
}

bool
quad_page_view_fits_width (QuadPageView *self)
{
  return !(self->sight.zoom > 0);
}

double
quad_page_view_get_next_zoom (QuadPageView *self, int direction)
{
  return sight_get_next_zoom (&self->sight, direction);
}

void
quad_page_view_search (QuadPageView *self, const char *text)
{
  lights_search (&self->lights, text, self->page);
  quad_page_view_step_search (self, 0);
}

void
quad_page_view_step_search (QuadPageView *self, int direction)
{
  lights_step (&self->lights, direction);
  sight_seek (&self->sight, lights_get_match (&self->lights));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SEARCH_CHANGED], 0);
}

guint
quad_page_view_get_n_matches (QuadPageView *self)
{
  return lights_get_n_matches (&self->lights);
}

guint
quad_page_view_get_match (QuadPageView *self)
{
  return self->lights.match;
}
