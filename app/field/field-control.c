/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-control.h"

G_DEFINE_INTERFACE (QuadFieldControl, quad_field_control, GTK_TYPE_WIDGET)

enum { TYPED, SETTLED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
quad_field_control_default_init (QuadFieldControlInterface *iface)
{
  signals[TYPED] = g_signal_new ("typed", QUAD_TYPE_FIELD_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", QUAD_TYPE_FIELD_CONTROL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
quad_field_control_show (QuadFieldControl *self, const char *text)
{
  QUAD_FIELD_CONTROL_GET_IFACE (self)->show (self, text);
}

char *
quad_field_control_read (QuadFieldControl *self)
{
  return QUAD_FIELD_CONTROL_GET_IFACE (self)->read (self);
}

void
quad_field_control_set_hint (QuadFieldControl *self, const char *hint)
{
  QUAD_FIELD_CONTROL_GET_IFACE (self)->set_hint (self, hint);
}

void
quad_field_control_set_editable (QuadFieldControl *self, bool editable)
{
  QUAD_FIELD_CONTROL_GET_IFACE (self)->set_editable (self, editable);
}

void
quad_field_control_set_name (QuadFieldControl *self, const char *name)
{
  QuadFieldControlInterface *iface = QUAD_FIELD_CONTROL_GET_IFACE (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (iface->get_target (self)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (iface->set_name != NULL)
    iface->set_name (self, name);
}

GtkWidget *
quad_field_control_get_target (QuadFieldControl *self)
{
  return QUAD_FIELD_CONTROL_GET_IFACE (self)->get_target (self);
}

void
quad_field_control_say_typed (QuadFieldControl *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

void
quad_field_control_say_settled (QuadFieldControl *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}
