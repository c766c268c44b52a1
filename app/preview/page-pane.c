/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/page-pane.h"

#include <glib/gi18n-lib.h>

#define TEMPLATE "/org/quadripartite/Quadripartite/page-pane.ui"

struct _QuadPagePane {
  GtkBox parent_instance;

  QuadPageView *view;
  GtkWidget *desk;
  GtkWidget *failure_place; /* of the desk, when there are no pages */
  GtkLabel *failure;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *count;
  GtkEntry *number;
  GtkLabel *total;
  GtkButton *zoom;
};

static guint origin_activated;

G_DEFINE_FINAL_TYPE (QuadPagePane, quad_page_pane, GTK_TYPE_BOX)

static void
activate_origin (QuadPagePane *self, const char *path)
{
  g_signal_emit (self, origin_activated, 0, path);
}

static void
show_page (QuadPagePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_pages = quad_page_view_get_n_pages (self->view);
  guint page = n_pages == 0 ? 0 : quad_page_view_get_page (self->view) + 1;
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *total = g_strdup_printf ("/ %u", n_pages);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->number)), number))
    gtk_editable_set_text (GTK_EDITABLE (self->number), number);
  gtk_label_set_text (self->total, total);
  gtk_widget_set_sensitive (GTK_WIDGET (self->number), n_pages > 0);
  gtk_widget_action_set_enabled (widget, "page.previous", page > 1);
  gtk_widget_action_set_enabled (widget, "page.next", page < n_pages);
}

static void
show_zoom (QuadPagePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *percent =
      g_strdup_printf (_ ("%u %%"), (guint) (quad_page_view_get_zoom (self->view) * 100 + 0.5));
  const char *text = quad_page_view_fits_width (self->view) ? _ ("Width") : percent;
  g_autofree char *name = g_strdup_printf (_ ("Zoom: %s"), text);

  if (g_strcmp0 (gtk_button_get_label (self->zoom), text) != 0)
    gtk_button_set_label (self->zoom, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_action_set_enabled (widget, "page.zoom-in",
                                 quad_page_view_get_next_zoom (self->view, 1) > 0);
  gtk_widget_action_set_enabled (widget, "page.zoom-out",
                                 quad_page_view_get_next_zoom (self->view, -1) > 0);
}

static void
show_matches (QuadPagePane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint n_matches = quad_page_view_get_n_matches (self->view);
  g_autofree char *count =
      n_matches == 0 ? g_strdup (_ ("No match"))
                     : g_strdup_printf (_ ("%u of %u"),
                                        quad_page_view_get_match (self->view) + 1, n_matches);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  *text != '\0' ? count : "", -1);
  gtk_widget_action_set_enabled (widget, "page.find-next", n_matches > 0);
  gtk_widget_action_set_enabled (widget, "page.find-previous", n_matches > 0);
}

static void
search (QuadPagePane *self)
{
  quad_page_view_search (self->view,
                         gtk_search_bar_get_search_mode (self->search_bar)
                             ? gtk_editable_get_text (GTK_EDITABLE (self->search_entry))
                             : NULL);
}

/* What is searched shines only while the bar is open. */
static void
show_search (QuadPagePane *self)
{
  search (self);
}

static void
find_next (QuadPagePane *self)
{
  quad_page_view_step_search (self->view, 1);
}

static void
find_previous (QuadPagePane *self)
{
  quad_page_view_step_search (self->view, -1);
}

static void
stop_search (QuadPagePane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Enter finds the next match, so Shift+Enter finds the one before. */
static gboolean
press_in_search (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
                 QuadPagePane *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  find_previous (self);

  return GDK_EVENT_STOP;
}

/* What is no number of a page is put back. */
static void
go_to_number (QuadPagePane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->number));
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 1, quad_page_view_get_n_pages (self->view), &number,
                                  NULL))
    quad_page_view_go_to_page (self->view, (guint) number - 1);
  show_page (self);
}

static void
leave_number (GtkEventControllerFocus *focus, QuadPagePane *self)
{
  show_page (self);
}

static void
turn_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadPagePane *self = QUAD_PAGE_PANE (widget);
  guint page = quad_page_view_get_page (self->view);

  if (g_str_equal (action, "page.next"))
    quad_page_view_go_to_page (self->view, page + 1);
  else if (page > 0)
    quad_page_view_go_to_page (self->view, page - 1);
}

static void
step_zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadPageView *view = QUAD_PAGE_PANE (widget)->view;
  double zoom =
      quad_page_view_get_next_zoom (view, g_str_equal (action, "page.zoom-in") ? 1 : -1);

  if (zoom > 0)
    quad_page_view_set_zoom (view, zoom);
}

static void
toggle_zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadPageView *view = QUAD_PAGE_PANE (widget)->view;

  quad_page_view_set_zoom (view, quad_page_view_fits_width (view) ? 1 : 0);
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quad_page_view_step_search (QUAD_PAGE_PANE (widget)->view,
                              g_str_equal (action, "page.find-next") ? 1 : -1);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUAD_TYPE_PAGE_PANE);
  G_OBJECT_CLASS (quad_page_pane_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  /* On a French keyboard the digits are behind Shift: 0 is where à is. */
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint keys[3];
    GdkModifierType modifiers;
  } actions[] = {
    { "page.previous", turn_page, { 0 }, 0 },
    { "page.next", turn_page, { 0 }, 0 },
    { "page.zoom-in",
      step_zoom,
      { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add },
      GDK_CONTROL_MASK },
    { "page.zoom-out", step_zoom, { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "page.zoom-toggle",
      toggle_zoom,
      { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_agrave },
      GDK_CONTROL_MASK },
    { "page.find-next", find, { GDK_KEY_F3 }, 0 },
    { "page.find-previous", find, { GDK_KEY_F3 }, GDK_SHIFT_MASK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
    for (gsize k = 0; k < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[k] != 0; k++)
      gtk_widget_class_add_binding_action (widget_class, actions[i].keys[k],
                                           actions[i].modifiers, actions[i].name, NULL);
  }
}

static void
quad_page_pane_class_init (QuadPagePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (QUAD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, view);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, desk);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, failure_place);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, failure);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, count);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, number);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, total);
  gtk_widget_class_bind_template_child (widget_class, QuadPagePane, zoom);
  gtk_widget_class_bind_template_callback (widget_class, activate_origin);
  gtk_widget_class_bind_template_callback (widget_class, show_page);
  gtk_widget_class_bind_template_callback (widget_class, show_zoom);
  gtk_widget_class_bind_template_callback (widget_class, show_matches);
  gtk_widget_class_bind_template_callback (widget_class, show_search);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, find_next);
  gtk_widget_class_bind_template_callback (widget_class, find_previous);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, go_to_number);
  add_actions (widget_class);
  origin_activated = g_signal_new ("origin-activated", QUAD_TYPE_PAGE_PANE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quad_page_pane_init (QuadPagePane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect (focus, "leave", G_CALLBACK (leave_number), self);
  gtk_widget_add_controller (GTK_WIDGET (self->number), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press_in_search), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
  show_page (self);
  show_zoom (self);
  show_matches (self);
}

GtkWidget *
quad_page_pane_new (void)
{
  return g_object_new (QUAD_TYPE_PAGE_PANE, NULL);
}

QuadPageView *
quad_page_pane_get_view (QuadPagePane *self)
{
  return self->view;
}

void
quad_page_pane_set_pages (QuadPagePane *self, const Pages *pages)
{
  quad_page_view_set_pages (self->view, pages);
}

void
quad_page_pane_set_failure (QuadPagePane *self, const char *reason)
{
  gtk_label_set_label (self->failure, reason != NULL ? reason : " ");
  gtk_widget_set_visible (self->failure_place, reason != NULL);
  gtk_widget_set_visible (self->desk, reason == NULL);
}

void
quad_page_pane_light (QuadPagePane *self, const char *path)
{
  quad_page_view_light (self->view, path);
}

void
quad_page_pane_start_search (QuadPagePane *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
