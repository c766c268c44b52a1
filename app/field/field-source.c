/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-source.h"

#include "field/field-entry.h"
#include "field/typed.h"

#include <glib/gi18n-lib.h>

#define WIDTH_CHARS 48

struct _QuadFieldSource {
  AdwBin parent_instance;

  QuadSession *session;
  char *path; /* of the source: ends in ".source" */
  char *input;
  char *title;
  GtkWidget *button;
  GtkLabel *label;
  GtkPopover *popover;
  QuadFieldControl *entry;
  GtkLabel *refusal;
  char *shown; /* what the entry held before the person */
};

static void typed_init (QuadTypedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldSource, quad_field_source, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_TYPED, typed_init))

static const char *
get_source (QuadFieldSource *self)
{
  const Cell *cell = dossier_find (quad_session_get_dossier (self->session), self->input);

  return cell != NULL && cell->source != NULL ? cell->source : "";
}

static void
show_refusal (QuadFieldSource *self, const char *reason)
{
  gtk_label_set_text (self->refusal, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), reason != NULL);
}

static void
show_source (QuadFieldSource *self)
{
  g_free (self->shown);
  self->shown = g_strdup (get_source (self));
  quad_field_control_show (self->entry, self->shown);
  show_refusal (self, NULL);
}

static bool
enter (QuadFieldSource *self)
{
  g_autofree char *text = quad_field_control_read (self->entry);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (text, self->shown) &&
      !quad_session_set (self->session, self->path, text, &error)) {
    show_refusal (self, error->message);
    return false;
  }

  show_source (self);
  return true;
}

static void
enter_and_close (QuadFieldSource *self)
{
  if (enter (self))
    gtk_popover_popdown (self->popover);
}

/* Escape and a click beside it keep what was typed, as leaving a field does; what is refused
 * waits there with its reason. */
static void
enter_when_closed (QuadFieldSource *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    (void) enter (self);
}

static char *
settle_typed (QuadTyped *typed)
{
  QuadFieldSource *self = QUAD_FIELD_SOURCE (typed);

  return enter (self) ? NULL : g_strdup (gtk_label_get_text (self->refusal));
}

static void
typed_init (QuadTypedInterface *iface)
{
  iface->settle = settle_typed;
}

static void
quad_field_source_dispose (GObject *object)
{
  QuadFieldSource *self = QUAD_FIELD_SOURCE (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_field_source_parent_class)->dispose (object);
}

static void
quad_field_source_finalize (GObject *object)
{
  QuadFieldSource *self = QUAD_FIELD_SOURCE (object);

  g_free (self->path);
  g_free (self->input);
  g_free (self->title);
  g_free (self->shown);
  G_OBJECT_CLASS (quad_field_source_parent_class)->finalize (object);
}

static void
quad_field_source_class_init (QuadFieldSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_field_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_field_source_finalize;
}

static GtkWidget *
build_popover (QuadFieldSource *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Where does this value come from?"));
  GtkWidget *refusal = gtk_label_new (NULL);
  GtkWidget *entry = quad_field_entry_new ();

  self->entry = QUAD_FIELD_CONTROL (entry);
  self->refusal = GTK_LABEL (refusal);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_editable_set_width_chars (GTK_EDITABLE (quad_field_control_get_target (self->entry)),
                                WIDTH_CHARS);
  quad_field_control_set_hint (self->entry, _ ("A document, a publication, a person…"));
  gtk_label_set_wrap (self->refusal, TRUE);
  gtk_label_set_xalign (self->refusal, 0);
  gtk_widget_add_css_class (refusal, "error");
  gtk_widget_set_visible (refusal, FALSE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), refusal);
  gtk_widget_add_css_class (popover, "field-source");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (quad_field_control_get_target (self->entry), "activate",
                           G_CALLBACK (enter_and_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (enter_when_closed), self,
                           G_CONNECT_SWAPPED);
  return popover;
}

/* A menu button is as high as one line, however many its label has. */
static void
quad_field_source_init (QuadFieldSource *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->button = gtk_button_new ();
  self->label = GTK_LABEL (label);
  self->popover = GTK_POPOVER (build_popover (self));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_button_set_child (GTK_BUTTON (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (gtk_popover_popup),
                           self->popover, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-source");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

GtkWidget *
quad_field_source_new (QuadSession *session, const char *path, const char *title)
{
  QuadFieldSource *self = g_object_new (QUAD_TYPE_FIELD_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->input = g_strdup (path);
  self->path = g_strconcat (path, ".source", NULL);
  self->title = g_strdup (title);
  quad_field_control_set_editable (self->entry,
                                   quad_session_get_read_only_reason (session) == NULL);
  quad_field_source_refresh (self);
  return GTK_WIDGET (self);
}

void
quad_field_source_refresh (QuadFieldSource *self)
{
  const char *source = get_source (self);
  bool known = *source != '\0';
  g_autofree char *text =
      known ? g_strdup_printf (_ ("Source: %s"), source) : g_strdup (_ ("Give the source"));
  g_autofree char *name = g_strdup_printf ("%s, %s", self->title, text);

  if (g_str_equal (gtk_label_get_text (self->label), text))
    return;

  gtk_label_set_text (self->label, text);
  gtk_widget_set_tooltip_text (self->button, known ? source : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    show_source (self);
}
