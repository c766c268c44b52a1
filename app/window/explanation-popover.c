/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/explanation-popover.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "field/section.h"
#include "session/explanation-text.h"
#include "session/missing.h"
#include "session/wording.h"
#include "window/figure-link.h"

#include <glib/gi18n-lib.h>

struct _QuadExplanationPopover {
  GtkPopover parent_instance;

  QuadSession *session;
  GPtrArray *trail; /* of path: the last is the one explained */
  char *text;       /* what is copied */

  GtkWidget *back;
  GtkLabel *back_label;
  GtkLabel *name;
  GtkLabel *value;
  GtkWidget *formula;
  GtkLabel *in_names;
  GtkLabel *in_values;
  GtkWidget *missing;
  GtkWidget *operands_window;
  GtkWidget *operands;
  GtkWidget *origin;
  GtkLabel *source;
  GtkLabel *note;
  GtkWidget *enter;
  GtkWidget *light;
};

G_DEFINE_FINAL_TYPE (QuadExplanationPopover, quad_explanation_popover, GTK_TYPE_POPOVER)

static const char *
current_path (QuadExplanationPopover *self)
{
  return self->trail->pdata[self->trail->len - 1];
}

static void
show_text (GtkLabel *label, const char *before, const char *text)
{
  g_autofree char *shown = text != NULL ? wording_for_screen (text) : NULL;
  g_autofree char *whole = shown != NULL ? g_strconcat (before, shown, NULL) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), whole != NULL);
  gtk_label_set_label (label, whole != NULL ? whole : "");
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* NULL for a path that no datum has. */
static const Datum *
find_datum (QuadExplanationPopover *self, const char *path)
{
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int symbol;

  if (!figures_resolve (quad_session_get_figures (self->session), path, &symbol, members))
    return NULL;
  return quad_session_get_cadrage (self->session)->data->pdata[symbol];
}

static bool
is_entered (QuadExplanationPopover *self, const char *path)
{
  const Datum *datum = find_datum (self, path);

  return datum != NULL && (datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD);
}

/* Before the first pages are made nobody knows: then it may be. */
static bool
is_on_pages (QuadExplanationPopover *self, const char *path)
{
  const Pages *pages = quad_session_get_pages (self->session);

  return pages == NULL ||
         g_ptr_array_find_with_equal_func (pages->origins, path, g_str_equal, NULL);
}

/* Closes first: the focus has gone back to the anchor before the window is asked to move it. */
static void
leave_for (QuadExplanationPopover *self, const char *path, bool to_field)
{
  GtkWidget *anchor = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *target = g_strdup (path);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (to_field)
    section_ask_go_to (anchor, target);
  else
    section_show_on_pages (anchor, target);
}

static void
go_to_field (QuadExplanationPopover *self)
{
  leave_for (self, current_path (self), true);
}

static void
show_on_page (QuadExplanationPopover *self)
{
  leave_for (self, current_path (self), false);
}

static void
copy_text (QuadExplanationPopover *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
}

static void
enter_missing (GtkWidget *link, QuadExplanationPopover *self)
{
  leave_for (self, figure_link_get_path (link), true);
}

static void
show_missing (QuadExplanationPopover *self)
{
  const char *ids[] = { current_path (self), NULL };
  g_autoptr (GPtrArray) missing = missing_find (self->session, ids);

  empty_box (self->missing);
  gtk_widget_set_visible (self->missing,
                          missing->len > 0 && !is_entered (self, current_path (self)));
  for (guint i = 0; i < missing->len; i++) {
    const Missing *one = missing->pdata[i];
    g_autofree char *fault = one->fault != NULL ? wording_for_screen (one->fault) : NULL;
    GtkWidget *link = figure_link_new (one->path, one->name,
                                       fault != NULL ? fault : _ ("to be completed"), TRUE);

    g_signal_connect_object (link, "clicked", G_CALLBACK (enter_missing), self, 0);
    gtk_box_append (GTK_BOX (self->missing), link);
  }
}

static void show (QuadExplanationPopover *self);

static void
focus_first (QuadExplanationPopover *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->operands);

  if (first == NULL || !gtk_widget_grab_focus (first))
    (void) gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What is no number (is the Region a party?) is not explained but entered. */
static void
follow_operand (GtkWidget *link, QuadExplanationPopover *self)
{
  const char *path = figure_link_get_path (link);
  const Datum *datum = find_datum (self, path);

  if (datum == NULL || datum->type.kind != KIND_NUMBER) {
    leave_for (self, path, true);
    return;
  }

  g_ptr_array_add (self->trail, g_strdup (path));
  show (self);
  focus_first (self);
}

static void
go_back (QuadExplanationPopover *self)
{
  if (self->trail->len < 2)
    return;

  g_ptr_array_remove_index (self->trail, self->trail->len - 1);
  show (self);
  focus_first (self);
}

static void
show_operands (QuadExplanationPopover *self, const Explanation *explanation)
{
  empty_box (self->operands);
  gtk_widget_set_visible (self->operands_window, explanation->operands->len > 0);
  for (guint i = 0; i < explanation->operands->len; i++) {
    const Explanation *operand = explanation->operands->pdata[i];
    g_autofree char *name = wording_of_path (self->session, operand->path);
    g_autofree char *text = wording_for_screen (operand->text);
    GtkWidget *link = figure_link_new (
        operand->path, name, operand->known ? text : _ ("to be completed"), !operand->known);

    g_signal_connect_object (link, "clicked", G_CALLBACK (follow_operand), self, 0);
    gtk_box_append (GTK_BOX (self->operands), link);
  }
}

static void
show_back (QuadExplanationPopover *self)
{
  bool can_go_back = self->trail->len > 1;

  gtk_widget_set_visible (self->back, can_go_back);
  if (!can_go_back)
    return;

  g_autofree char *name =
      wording_of_path (self->session, self->trail->pdata[self->trail->len - 2]);
  g_autofree char *said = g_strdup_printf (_ ("Back to: %s"), name);

  gtk_label_set_label (self->back_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said, -1);
}

static void
show (QuadExplanationPopover *self)
{
  const char *path = current_path (self);
  Figures *figures = quad_session_get_figures (self->session);
  g_autoptr (Explanation) explanation = explanation_new (figures, path);

  if (explanation == NULL) {
    gtk_popover_popdown (GTK_POPOVER (self));
    return;
  }

  g_autofree char *name = wording_of_path (self->session, path);
  g_autofree char *value = explanation->known ? wording_for_screen (explanation->text)
                                              : g_strdup (_ ("to be completed"));
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), name, value);
  const char *classes[] = { "title-1", "numeric", explanation->known ? NULL : "hint", NULL };

  show_back (self);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->value, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_css_classes (GTK_WIDGET (self->value), classes);
  show_text (self->in_names, "= ", explanation->in_names);
  show_text (self->in_values, "= ", explanation->known ? explanation->in_values : NULL);
  gtk_widget_set_visible (self->formula, explanation->in_names != NULL);
  show_missing (self);
  show_operands (self, explanation);
  show_text (self->source, "", explanation->source);
  show_text (self->note, "", explanation->note);
  gtk_widget_set_visible (self->origin,
                          explanation->source != NULL || explanation->note != NULL);
  gtk_widget_set_visible (self->enter, is_entered (self, path));
  gtk_widget_set_visible (self->light, is_on_pages (self, path));
  g_free (self->text);
  self->text = explanation_to_text (explanation, title);
}

static void
unparent (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

/* An anchor that goes while it is open: what is still shown would be kept by the display. */
static void
go_with_anchor (gpointer popover)
{
  gtk_popover_popdown (popover);
  unparent (popover);
}

static void
unparent_and_release (gpointer popover)
{
  unparent (popover);
  g_object_unref (popover);
}

/* Unparented once the signal has been told to all. */
static void
quad_explanation_popover_closed (GtkPopover *popover)
{
  GtkWidget *anchor = gtk_widget_get_parent (GTK_WIDGET (popover));

  if (anchor != NULL && gtk_widget_get_mapped (anchor))
    (void) gtk_widget_grab_focus (anchor);
  g_idle_add_once (unparent_and_release, g_object_ref (popover));
}

static gboolean
key_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  go_back (QUAD_EXPLANATION_POPOVER (widget));
  return GDK_EVENT_STOP;
}

static gboolean
key_copy (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  copy_text (QUAD_EXPLANATION_POPOVER (widget));
  return GDK_EVENT_STOP;
}

static void
quad_explanation_popover_dispose (GObject *object)
{
  QuadExplanationPopover *self = QUAD_EXPLANATION_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (quad_explanation_popover_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, back);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, back_label);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, name);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, value);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, formula);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, in_names);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, in_values);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, missing);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, operands_window);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, operands);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, origin);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, source);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, note);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, enter);
  gtk_widget_class_bind_template_child (klass, QuadExplanationPopover, light);
}

static void
quad_explanation_popover_class_init (QuadExplanationPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_explanation_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = quad_explanation_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               QUAD_UI ("explanation-popover.ui"));
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, go_back);
  gtk_widget_class_bind_template_callback (widget_class, go_to_field);
  gtk_widget_class_bind_template_callback (widget_class, show_on_page);
  gtk_widget_class_bind_template_callback (widget_class, copy_text);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, key_back, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, key_back, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, key_copy, NULL);
}

static void
quad_explanation_popover_init (QuadExplanationPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  self->trail = g_ptr_array_new_with_free_func (g_free);
}

void
explanation_popover_show_at (GtkWidget *anchor, const GdkRectangle *spot, QuadSession *session,
                             const char *path)
{
  g_autoptr (Explanation) explanation =
      explanation_new (quad_session_get_figures (session), path);
  QuadExplanationPopover *self;

  if (explanation == NULL)
    return;

  self = g_object_new (QUAD_TYPE_EXPLANATION_POPOVER, NULL);
  self->session = g_object_ref (session);
  g_ptr_array_add (self->trail, g_strdup (path));
  gtk_widget_set_parent (GTK_WIDGET (self), anchor);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), spot);
  show (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (anchor, "destroy", G_CALLBACK (go_with_anchor), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self));
}

void
explanation_popover_show (GtkWidget *anchor, QuadSession *session, const char *path)
{
  explanation_popover_show_at (anchor, NULL, session, path);
}
