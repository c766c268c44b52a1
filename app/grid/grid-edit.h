/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of several cells at once: pasted, filled or emptied, as one entry or not at all. */
#pragma once

#include "grid/grid-range.h"

typedef struct {
  GridCell *cell;
  char *text; /* "" empties */
} GridAssignment;

typedef struct {
  GArray *assignments; /* of GridAssignment, none twice */
  GPtrArray *refusals; /* sentences: what cannot go where it was put */
} GridEdit;

/* Owned: the value of a cell as it may be typed; NULL when it has none. */
typedef char *(*GridValueFunc) (const GridCell *cell, gpointer data);

/* Rows as grid_clipboard_read gives them, from the first place of the area on. One value alone
 * fills the whole area. */
GridEdit *grid_edit_paste (const GridTable *table, GridArea area,
                           const GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* Down: from the first row of the area, or from the row above one cell; else to the right. */
GridEdit *grid_edit_fill (const GridTable *table, GridArea area, bool down, GridValueFunc value,
                          gpointer data) G_GNUC_WARN_UNUSED_RESULT;
GridEdit *grid_edit_clear (const GridTable *table, GridArea area) G_GNUC_WARN_UNUSED_RESULT;
void grid_edit_free (GridEdit *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GridEdit, grid_edit_free)
