/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person types or picks in, whatever it looks like: an entry, a text, a list, a switch.
 *
 * Signals: "typed" when a person has changed what is typed, "settled" when they are done with
 * it: Enter, a pick, leaving. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#define QUAD_TYPE_FIELD_CONTROL (quad_field_control_get_type ())
G_DECLARE_INTERFACE (QuadFieldControl, quad_field_control, QUAD, FIELD_CONTROL, GtkWidget)

struct _QuadFieldControlInterface {
  GTypeInterface parent_interface;

  /* "" shows it empty; a choice is given by its id. Emits nothing. */
  void (*show) (QuadFieldControl *self, const char *text);
  char *(*read) (QuadFieldControl *self);
  void (*set_hint) (QuadFieldControl *self, const char *hint);
  void (*set_editable) (QuadFieldControl *self, bool editable);
  /* Of what stands beside the target; NULL when nothing does. */
  void (*set_name) (QuadFieldControl *self, const char *name);
  /* The widget that takes the focus and is marked when what it holds is refused. */
  GtkWidget *(*get_target) (QuadFieldControl *self);
};

void quad_field_control_show (QuadFieldControl *self, const char *text);
/* Owned. */
char *quad_field_control_read (QuadFieldControl *self) G_GNUC_WARN_UNUSED_RESULT;
/* What an empty control shows, "" for nothing. */
void quad_field_control_set_hint (QuadFieldControl *self, const char *hint);
void quad_field_control_set_editable (QuadFieldControl *self, bool editable);
/* The name for who does not see it, of the target and of what stands beside it. */
void quad_field_control_set_name (QuadFieldControl *self, const char *name);
GtkWidget *quad_field_control_get_target (QuadFieldControl *self);

/* For those who implement it. */
void quad_field_control_say_typed (QuadFieldControl *self);
void quad_field_control_say_settled (QuadFieldControl *self);
