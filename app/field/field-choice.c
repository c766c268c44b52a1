/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-choice.h"

#include <glib/gi18n-lib.h>

struct _QuadFieldChoice {
  AdwBin parent_instance;

  GtkDropDown *list;     /* NULL: a switch */
  GtkStringList *labels; /* of the list, owned by it */
  GtkSwitch *yes;        /* NULL: a list */
  GPtrArray *ids;        /* of char *, as many as there are labels */
  char *name;            /* for who does not see it; NULL */
  bool showing;          /* what changes is not picked by the person */
};

static void control_init (QuadFieldControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldChoice, quad_field_choice, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_FIELD_CONTROL, control_init))

/* What takes the focus in a list is inside it, and knows neither the name nor what is picked.
 */
static void
say_pick (QuadFieldChoice *self)
{
  GtkStringObject *picked =
      self->list != NULL ? gtk_drop_down_get_selected_item (self->list) : NULL;
  g_autofree char *said = NULL;

  if (self->list == NULL || self->name == NULL)
    return;

  said = picked != NULL
             ? g_strdup_printf (_ ("%s: %s"), self->name, gtk_string_object_get_string (picked))
             : g_strdup (self->name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->list))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
note_pick (QuadFieldChoice *self)
{
  say_pick (self);
  if (self->showing)
    return;

  quad_field_control_say_typed (QUAD_FIELD_CONTROL (self));
  quad_field_control_say_settled (QUAD_FIELD_CONTROL (self));
}

static guint
rank_of_id (const QuadFieldChoice *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_id (QuadFieldControl *control, const char *id)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (control);

  self->showing = true;
  if (self->yes != NULL)
    gtk_switch_set_active (self->yes, g_str_equal (id, "oui"));
  else
    gtk_drop_down_set_selected (self->list, rank_of_id (self, id));
  self->showing = false;
}

static char *
read_id (QuadFieldControl *control)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (control);
  guint rank;

  if (self->yes != NULL)
    return g_strdup (gtk_switch_get_active (self->yes) ? "oui" : "non");

  rank = gtk_drop_down_get_selected (self->list);
  return g_strdup (rank < self->ids->len ? self->ids->pdata[rank] : "");
}

/* The item for nothing says what the hint says. */
static void
set_hint (QuadFieldControl *control, const char *hint)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (control);
  const char *const items[] = { *hint != '\0' ? hint : _ ("not given"), NULL };

  if (self->list == NULL || rank_of_id (self, "") != 0 ||
      g_str_equal (gtk_string_list_get_string (self->labels, 0), items[0]))
    return;

  guint rank = gtk_drop_down_get_selected (self->list);

  self->showing = true;
  gtk_string_list_splice (self->labels, 0, 1, items);
  gtk_drop_down_set_selected (self->list, rank);
  self->showing = false;
  say_pick (self);
}

static void
set_name (QuadFieldControl *control, const char *name)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (control);

  g_free (self->name);
  self->name = g_strdup (name);
  say_pick (self);
}

static GtkWidget *
get_target (QuadFieldControl *control)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (control);

  return self->yes != NULL ? GTK_WIDGET (self->yes) : GTK_WIDGET (self->list);
}

static void
set_editable (QuadFieldControl *control, bool editable)
{
  gtk_widget_set_sensitive (get_target (control), editable);
}

static void
control_init (QuadFieldControlInterface *iface)
{
  iface->show = show_id;
  iface->read = read_id;
  iface->set_hint = set_hint;
  iface->set_editable = set_editable;
  iface->set_name = set_name;
  iface->get_target = get_target;
}

static void
quad_field_choice_finalize (GObject *object)
{
  QuadFieldChoice *self = QUAD_FIELD_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->name);
  G_OBJECT_CLASS (quad_field_choice_parent_class)->finalize (object);
}

static void
quad_field_choice_class_init (QuadFieldChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_field_choice_finalize;
}

static void
quad_field_choice_init (QuadFieldChoice *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static void
add_item (QuadFieldChoice *self, const char *id, const char *label)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->labels, label);
}

static void
set_up_picked (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_picked (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *picked = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (picked));
}

/* What is picked is cut when it is long, for it does not make the page wide; the list that
 * opens stays as it is. */
static void
shorten_picked (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_picked), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_picked), NULL);
  gtk_drop_down_set_factory (list, factory);
}

static void
build_list (QuadFieldChoice *self, const Datum *datum)
{
  self->labels = gtk_string_list_new (NULL);
  if (!datum->value.defined)
    add_item (self, "", _ ("not given"));
  if (datum->type.kind == KIND_BOOLEAN) {
    add_item (self, "oui", _ ("Yes"));
    add_item (self, "non", _ ("No"));
  }
  for (guint i = 0; i < datum->choices->len; i++) {
    const Choice *choice = datum->choices->pdata[i];

    add_item (self, choice->id, choice->label);
  }

  self->list = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->labels), NULL));
  shorten_picked (self->list);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (note_pick), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
build_switch (QuadFieldChoice *self)
{
  self->yes = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->yes), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self->yes), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->yes, "notify::active", G_CALLBACK (note_pick), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->yes));
}

GtkWidget *
quad_field_choice_new (const Datum *datum)
{
  QuadFieldChoice *self = g_object_new (QUAD_TYPE_FIELD_CHOICE, NULL);

  if (datum->type.kind == KIND_BOOLEAN && datum->value.defined)
    build_switch (self);
  else
    build_list (self, datum);
  return GTK_WIDGET (self);
}
