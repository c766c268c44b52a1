/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/typed.h"

G_DEFINE_INTERFACE (QuadTyped, quad_typed, GTK_TYPE_WIDGET)

static void
quad_typed_default_init (QuadTypedInterface *iface)
{
}

static void
collect (GtkWidget *widget, GPtrArray *places)
{
  if (QUAD_IS_TYPED (widget))
    g_ptr_array_add (places, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, places);
}

/* What is entered in one place may change the others, or take them away. */
char *
typed_settle_all (GtkWidget *below, GtkWidget **ret_refused)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  char *refusal = NULL;

  collect (below, places);
  for (guint i = 0; i < places->len && refusal == NULL; i++) {
    GtkWidget *place = places->pdata[i];

    if (!gtk_widget_is_ancestor (place, below))
      continue;
    refusal = QUAD_TYPED_GET_IFACE (place)->settle (QUAD_TYPED (place));
    if (refusal != NULL)
      *ret_refused = place;
  }

  return refusal;
}
