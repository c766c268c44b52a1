/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-handover.h"

#include "grid/grid-cell.h"
#include "grid/grid-moving.h"
#include "grid/grid-refusals.h"
#include "grid/grid-typing.h"
#include "grid/grid-written.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *path;
  char *name;
  char *text;
  char *refusal; /* NULL: it is being typed, or waits to be entered */
} Typed;

struct _GridHandover {
  GPtrArray *written; /* of Typed, in the order in which they came */
  GPtrArray *typed;   /* of Typed; what is being typed is the last */
  char *focus;        /* path of the cell that has it; NULL: none */
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

static Typed *
typed_new (const GridState *state, const GridCell *cell, const char *text, const char *refusal)
{
  Typed *typed = g_new (Typed, 1);

  *typed = (Typed){ g_strdup (cell->path), grid_table_name_cell (state->table, cell),
                    g_strdup (text), g_strdup (refusal) };
  return typed;
}

static void
take_written (GridHandover *handover, GridState *state)
{
  GridCell *cell;

  g_clear_handle_id (&state->idle, g_source_remove);
  while ((cell = g_queue_pop_head (&state->written)) != NULL) {
    g_autofree char *text = g_steal_pointer (&cell->written);

    g_ptr_array_add (handover->written, typed_new (state, cell, text, NULL));
  }
}

/* What is just being entered is in the dossier already. */
static void
take_typed (GridHandover *handover, GridState *state)
{
  const GridCell *active = grid_typing_get_active (state);
  bool is_typing = grid_typing_is_going_on (state) && active != state->entering;
  GHashTableIter cells;
  gpointer place;

  g_hash_table_iter_init (&cells, state->table->by_path);
  while (g_hash_table_iter_next (&cells, NULL, &place)) {
    const GridCell *cell = place;

    if (cell->refusal != NULL && !(is_typing && cell == active))
      g_ptr_array_add (handover->typed, typed_new (state, cell, cell->typed, cell->refusal));
  }
  if (is_typing)
    g_ptr_array_add (
        handover->typed,
        typed_new (state, active, gtk_editable_get_text (GTK_EDITABLE (active->widget)), NULL));
}

GridHandover *
grid_handover_take (GridState *state)
{
  GridHandover *handover = g_new0 (GridHandover, 1);
  const GridCell *active = grid_typing_get_active (state);

  handover->written = g_ptr_array_new_with_free_func (typed_free);
  handover->typed = g_ptr_array_new_with_free_func (typed_free);
  if (active != NULL && gtk_widget_get_focus_child (state->widget) != NULL)
    handover->focus = g_strdup (active->path);
  take_written (handover, state);
  take_typed (handover, state);
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

/* NULL: there is no such cell any more, and the person is told. */
static GridCell *
find_place (GridState *state, const Typed *typed, GPtrArray *lost)
{
  GridCell *cell = grid_table_find (state->table, typed->path);

  if (cell != NULL && cell->kind == QUAD_CELL_INPUT)
    return cell;
  g_ptr_array_add (lost, g_strdup_printf (_ ("%s: “%s” was not entered, this row is gone"),
                                          typed->name, typed->text));
  return NULL;
}

static void
show (GridState *state, GridCell *cell)
{
  state->is_silent = true;
  grid_cell_show (cell, state->table, state->session);
  state->is_silent = false;
}

static void
give_typed (GridState *state, const Typed *typed, GridCell *cell)
{
  if (typed->refusal == NULL) {
    type (state, cell, typed->text);
    return;
  }
  grid_cell_refuse (cell, typed->text, typed->refusal);
  show (state, cell);
  grid_rows_show_message (state->rows, cell->row);
}

static void
give_all (GridState *state, const GridHandover *handover, GPtrArray *lost)
{
  for (guint i = 0; i < handover->typed->len; i++) {
    GridCell *cell = find_place (state, handover->typed->pdata[i], lost);

    if (cell != NULL)
      give_typed (state, handover->typed->pdata[i], cell);
  }
  for (guint i = 0; i < handover->written->len; i++) {
    const Typed *written = handover->written->pdata[i];
    GridCell *cell = find_place (state, written, lost);

    if (cell == NULL)
      continue;
    grid_written_wait (state, cell, written->text);
    show (state, cell);
  }
}

void
grid_handover_give (GridState *state, GridHandover *handover)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  const GridCell *focused =
      handover->focus != NULL ? grid_table_find (state->table, handover->focus) : NULL;

  if (focused != NULL)
    (void) grid_moving_go_to (state, (GridPlace){ focused->row, focused->column });
  give_all (state, handover, lost);
  if (lost->len > 0)
    grid_refusals_show (state->widget, _ ("What you typed has no place any more"), lost);
  g_ptr_array_unref (handover->written);
  g_ptr_array_unref (handover->typed);
  g_free (handover->focus);
  g_free (handover);
}
