/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a table of figures share while a person works in it. */
#pragma once

#include "grid/grid-keys.h"
#include "grid/grid-range.h"
#include "grid/grid-rows.h"

typedef struct {
  QuadSession *session;
  GtkWidget *widget; /* the table itself */
  GridTable *table;
  GridRows *rows;     /* NULL until it is built */
  GtkWidget *menu;    /* NULL until it is first opened */
  GCancellable *gone; /* cancelled when the table goes */
  GridRange range;
  GridMode mode;
  GQueue written;           /* cells that a screen reader wrote in, to be entered */
  guint idle;               /* that will enter them */
  const GridCell *entering; /* what an entry of the history is being made of; NULL */
  bool is_composing;        /* an input method shows a preedit: every key is its own */
  bool is_silent;           /* the program writes in the entries, not the person */
  bool is_trying;           /* the session shows what is being typed */
} GridState;
