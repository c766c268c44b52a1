/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place where a person types: what is left there can be entered before its window goes, or
 * before it is used elsewhere. */
#pragma once

#include <gtk/gtk.h>

#define QUAD_TYPE_TYPED (quad_typed_get_type ())
G_DECLARE_INTERFACE (QuadTyped, quad_typed, QUAD, TYPED, GtkWidget)

struct _QuadTypedInterface {
  GTypeInterface parent_interface;

  /* Enters what is typed. Owned: why it is refused, and then it stays; NULL: nothing is left.
   */
  char *(*settle) (QuadTyped *self);
};

/* Settles every such place of a widget. Owned: the first refusal; NULL: nothing is left to
 * enter. *ret_refused: where, lent. */
char *typed_settle_all (GtkWidget *below, GtkWidget **ret_refused) G_GNUC_WARN_UNUSED_RESULT;
