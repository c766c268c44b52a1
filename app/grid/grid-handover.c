/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-handover.h"

#include "grid/grid-cell.h"
#include "grid/grid-moving.h"
#include "grid/grid-refusals.h"
#include "grid/grid-typing.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *path;
  char *name;
  char *text;
  char *refusal; /* NULL: it is being typed */
} Typed;

struct _GridHandover {
  GPtrArray *typed; /* of Typed; what is being typed is the last */
  char *focus;      /* path of the cell that has it; NULL: none */
};

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_free (typed->path);
  g_free (typed->name);
  g_free (typed->text);
  g_free (typed->refusal);
  g_free (typed);
}

static void
take (GridHandover *handover, const GridState *state, const GridCell *cell, const char *text)
{
  Typed *typed = g_new (Typed, 1);

  *typed = (Typed){ g_strdup (cell->path), grid_table_name_cell (state->table, cell),
                    g_strdup (text), g_strdup (cell->refusal) };
  g_ptr_array_add (handover->typed, typed);
}

/* What is just being entered is in the dossier already. */
GridHandover *
grid_handover_take (GridState *state)
{
  GridHandover *handover = g_new0 (GridHandover, 1);
  const GridCell *active = grid_typing_get_active (state);
  bool is_typing = state->mode != GRID_NAVIGATE && !state->is_entering && active != NULL &&
                   active->kind == QUAD_CELL_INPUT && active->widget != NULL;
  GHashTableIter cells;
  gpointer cell;

  handover->typed = g_ptr_array_new_with_free_func (typed_free);
  if (active != NULL && gtk_widget_get_focus_child (state->widget) != NULL)
    handover->focus = g_strdup (active->path);
  g_hash_table_iter_init (&cells, state->table->by_path);
  while (g_hash_table_iter_next (&cells, NULL, &cell))
    if (((GridCell *) cell)->refusal != NULL && !(is_typing && cell == active))
      take (handover, state, cell, ((GridCell *) cell)->typed);
  if (is_typing) {
    take (handover, state, active, gtk_editable_get_text (GTK_EDITABLE (active->widget)));
    g_clear_pointer (&((Typed *) handover->typed->pdata[handover->typed->len - 1])->refusal,
                     g_free);
  }
  state->mode = GRID_NAVIGATE;
  state->is_trying = false;
  return handover;
}

/* Typed again, so that it is tried, and noted against a crash. */
static void
type (GridState *state, const GridCell *cell, const char *text)
{
  (void) grid_moving_go_to (state, (GridPlace){ cell->row, cell->column });
  gtk_editable_set_text (GTK_EDITABLE (cell->widget), text);
  gtk_editable_set_position (GTK_EDITABLE (cell->widget), -1);
}

static void
give (GridState *state, const Typed *typed, GPtrArray *lost)
{
  GridCell *cell = grid_table_find (state->table, typed->path);

  if (cell == NULL || cell->kind != QUAD_CELL_INPUT) {
    g_ptr_array_add (lost, g_strdup_printf (_ ("%s: “%s” was not entered, this row is gone"),
                                            typed->name, typed->text));
    return;
  }
  if (typed->refusal == NULL) {
    type (state, cell, typed->text);
    return;
  }
  grid_cell_refuse (cell, typed->text, typed->refusal);
  state->is_silent = true;
  grid_cell_show (cell, state->table, state->session);
  state->is_silent = false;
  grid_rows_show_message (state->rows, cell->row);
}

void
grid_handover_give (GridState *state, GridHandover *handover)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  const GridCell *focused =
      handover->focus != NULL ? grid_table_find (state->table, handover->focus) : NULL;

  if (focused != NULL)
    (void) grid_moving_go_to (state, (GridPlace){ focused->row, focused->column });
  for (guint i = 0; i < handover->typed->len; i++)
    give (state, handover->typed->pdata[i], lost);
  if (lost->len > 0)
    grid_refusals_show (state->widget, _ ("What you typed has no place any more"), lost);
  g_ptr_array_unref (handover->typed);
  g_free (handover->focus);
  g_free (handover);
}
