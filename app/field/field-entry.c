/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-entry.h"

#include "number/date.h"

#include <glib/gi18n-lib.h>

struct _QuadFieldEntry {
  AdwBin parent_instance;

  GtkOverlay *overlay;
  GtkEditable *entry;
  GtkWidget *calendar_button; /* NULL: no date */
  bool showing;               /* what changes is not typed by the person */
  bool choosing;              /* in the calendar: not settled before it is closed */
  guint settling;             /* source of what settles a text entered without the focus */
};

static void control_init (QuadFieldControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldEntry, quad_field_entry, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_FIELD_CONTROL, control_init))

static gboolean
settle_unfocused (gpointer data)
{
  QuadFieldEntry *self = data;

  self->settling = 0;
  quad_field_control_say_settled (QUAD_FIELD_CONTROL (self));
  return G_SOURCE_REMOVE;
}

/* A screen reader enters a text without ever taking the focus, and empties it before. */
static void
note_typed (GtkEditable *editable, QuadFieldEntry *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));

  if (self->showing)
    return;

  quad_field_control_say_typed (QUAD_FIELD_CONTROL (self));
  if (!gtk_widget_has_focus (text) && !self->choosing && self->settling == 0)
    self->settling = g_idle_add (settle_unfocused, self);
}

static void
settle (QuadFieldEntry *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    quad_field_control_say_settled (QUAD_FIELD_CONTROL (self));
}

/* What the entry reads is shown by the calendar when it opens. */
static void
show_day (QuadFieldEntry *self, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = NULL;
  Date date;

  if (!date_read (gtk_editable_get_text (self->entry), &date, NULL))
    return;

  day = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);
  if (day != NULL)
    gtk_calendar_select_day (calendar, day);
}

static void
take_day (GtkCalendar *calendar, QuadFieldEntry *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  Date date = { g_date_time_get_year (day), g_date_time_get_month (day),
                g_date_time_get_day_of_month (day) };
  g_autofree char *text = date_is_valid (date) ? date_to_french (date) : NULL;

  self->choosing = true;
  if (text != NULL)
    gtk_editable_set_text (self->entry, text);
  self->choosing = false;
}

static void
open_calendar (GtkMenuButton *button, gpointer owner)
{
  QuadFieldEntry *self = owner;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  show_day (self, GTK_CALENDAR (calendar));
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (take_day), self, 0);
  g_signal_connect_object (popover, "closed", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  g_signal_connect_object (popover, "show", G_CALLBACK (gtk_widget_grab_focus), calendar,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_menu_button_set_popover (button, popover);
}

/* The button is no stop on the way from field to field. */
static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           QuadFieldEntry *self)
{
  if (key != GDK_KEY_Down || !(state & GDK_ALT_MASK) ||
      !gtk_widget_get_sensitive (self->calendar_button))
    return GDK_EVENT_PROPAGATE;

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->calendar_button));
  return GDK_EVENT_STOP;
}

static void
show_text (QuadFieldControl *control, const char *text)
{
  QuadFieldEntry *self = QUAD_FIELD_ENTRY (control);

  if (g_str_equal (gtk_editable_get_text (self->entry), text))
    return;

  self->showing = true;
  gtk_editable_set_text (self->entry, text);
  self->showing = false;
}

static char *
read_text (QuadFieldControl *control)
{
  return g_strdup (gtk_editable_get_text (QUAD_FIELD_ENTRY (control)->entry));
}

static void
set_hint (QuadFieldControl *control, const char *hint)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (QUAD_FIELD_ENTRY (control)->entry), hint);
}

static void
set_editable (QuadFieldControl *control, bool editable)
{
  QuadFieldEntry *self = QUAD_FIELD_ENTRY (control);

  gtk_editable_set_editable (self->entry, editable);
  if (self->calendar_button != NULL)
    gtk_widget_set_sensitive (self->calendar_button, editable);
}

static void
set_name (QuadFieldControl *control, const char *name)
{
  GtkWidget *button = QUAD_FIELD_ENTRY (control)->calendar_button;
  g_autofree char *said = NULL;

  if (button == NULL)
    return;

  said = g_strdup_printf (_ ("%s, choose in a calendar"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
}

static GtkWidget *
get_target (QuadFieldControl *control)
{
  return GTK_WIDGET (QUAD_FIELD_ENTRY (control)->entry);
}

static void
control_init (QuadFieldControlInterface *iface)
{
  iface->show = show_text;
  iface->read = read_text;
  iface->set_hint = set_hint;
  iface->set_editable = set_editable;
  iface->set_name = set_name;
  iface->get_target = get_target;
}

/* A line longer than its place is read whole in its tooltip. */
static gboolean
tell_whole (GtkWidget *entry, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  GtkWidget *inner = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (inner, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (inner))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
quad_field_entry_dispose (GObject *object)
{
  g_clear_handle_id (&QUAD_FIELD_ENTRY (object)->settling, g_source_remove);
  G_OBJECT_CLASS (quad_field_entry_parent_class)->dispose (object);
}

static void
quad_field_entry_class_init (QuadFieldEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_field_entry_dispose;
}

static void
quad_field_entry_init (QuadFieldEntry *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->overlay = GTK_OVERLAY (overlay);
  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_width_chars (self->entry, 1);
  g_signal_connect (entry, "changed", G_CALLBACK (note_typed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (settle), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (settle), self);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_set_has_tooltip (entry, TRUE);
  g_signal_connect (entry, "query-tooltip", G_CALLBACK (tell_whole), NULL);
  gtk_overlay_set_child (self->overlay, entry);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

GtkWidget *
quad_field_entry_new (void)
{
  return g_object_new (QUAD_TYPE_FIELD_ENTRY, NULL);
}

static void
add_unit (QuadFieldEntry *self, const char *unit)
{
  GtkWidget *label = gtk_label_new (unit);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-unit");
  gtk_overlay_add_overlay (self->overlay, label);
}

GtkWidget *
quad_field_entry_new_number (const char *unit)
{
  QuadFieldEntry *self = g_object_new (QUAD_TYPE_FIELD_ENTRY, NULL);

  if (unit != NULL)
    add_unit (self, unit);
  gtk_editable_set_alignment (self->entry, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  return GTK_WIDGET (self);
}

GtkWidget *
quad_field_entry_new_date (void)
{
  QuadFieldEntry *self = g_object_new (QUAD_TYPE_FIELD_ENTRY, NULL);
  GtkWidget *button = gtk_menu_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_set_focusable (gtk_widget_get_first_child (button), FALSE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_calendar, self, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Choose in a calendar (Alt+Down)"));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-date");
  gtk_overlay_add_overlay (self->overlay, button);
  self->calendar_button = button;
  return GTK_WIDGET (self);
}
