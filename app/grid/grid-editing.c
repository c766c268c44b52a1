/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-editing.h"

#include "grid/grid-cell.h"
#include "grid/grid-clipboard.h"
#include "grid/grid-edit.h"
#include "grid/grid-refusals.h"
#include "grid/grid-typing.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

/* Each text of a refused edit is tried alone to say what is wrong with it; more are not said.
 */
#define TRIALS_MAX 200

typedef struct {
  GridState *state;
  GridArea area;
} Paste;

static char *
value_of_cell (const GridCell *cell, gpointer session)
{
  return wording_of_value (session, cell->path);
}

static char *
dup_text_of_cell (const GridState *state, const GridCell *cell)
{
  g_autofree char *value = NULL;

  if (cell == NULL)
    return g_strdup ("");
  if (cell->kind == QUAD_CELL_TEXT)
    return g_strdup (cell->text != NULL ? cell->text : "");
  value = wording_of_value (state->session, cell->path);
  if (value != NULL && grid_cell_is_sentence (state->session, cell->path))
    return g_steal_pointer (&value);
  return grid_clipboard_plain (value);
}

void
grid_editing_copy (GridState *state)
{
  GridArea area = grid_range_area (state->range);
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *text = NULL;

  for (int row = area.top; row <= area.bottom; row++) {
    GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

    for (int column = area.left; column <= area.right; column++)
      g_ptr_array_add (cells,
                       dup_text_of_cell (state, grid_table_get (state->table, row, column)));
    g_ptr_array_add (rows, cells);
  }
  text = grid_clipboard_write (rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (state->widget), text);
}

static void
say_what_is_wrong (GridState *state, GridEdit *edit)
{
  for (guint i = 0; i < MIN (edit->assignments->len, TRIALS_MAX); i++) {
    const GridAssignment *assignment = &g_array_index (edit->assignments, GridAssignment, i);
    g_autoptr (GError) error = NULL;
    g_autofree char *name = NULL;
    g_autofree char *reason = NULL;

    if (quad_session_try (state->session, assignment->cell->path, assignment->text, &error))
      continue;
    name = grid_table_name_cell (state->table, assignment->cell);
    reason = grid_typing_say (assignment->cell, error);
    g_ptr_array_add (edit->refusals, grid_refusals_say (name, reason));
  }
  quad_session_stop_trying (state->session);
}

static bool
enter_all (GridState *state, const GridEdit *edit, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  for (guint i = 0; i < edit->assignments->len; i++) {
    const GridAssignment *each = &g_array_index (edit->assignments, GridAssignment, i);
    Assignment assignment = { each->cell->path, each->text, NULL };

    g_array_append_val (assignments, assignment);
  }
  return quad_session_set_all (state->session, assignments, error);
}

/* What had been refused in the cells gives way to what was entered in them. */
static void
forget_refusals (GridState *state, const GridEdit *edit)
{
  for (guint i = 0; i < edit->assignments->len; i++) {
    GridCell *cell = g_array_index (edit->assignments, GridAssignment, i).cell;

    if (cell->refusal == NULL)
      continue;
    grid_cell_refuse (cell, NULL, NULL);
    grid_rows_show_message (state->rows, cell->row);
  }
}

/* What the session says meanwhile may put another table in the place of this one. */
static void
run (GridState *state, GridEdit *edit)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  g_autoptr (GError) error = NULL;

  if (quad_session_get_read_only_reason (state->session) != NULL ||
      (edit->assignments->len == 0 && edit->refusals->len == 0)) {
    gtk_widget_error_bell (state->widget);
    return;
  }

  state->mode = GRID_NAVIGATE; /* what was being typed gives way, or has been entered */
  if (edit->refusals->len == 0 && enter_all (state, edit, &error)) {
    state->is_trying = false;
    forget_refusals (state, edit);
  } else {
    say_what_is_wrong (state, edit);
    if (edit->refusals->len == 0)
      g_ptr_array_add (edit->refusals, g_strdup (error->message));
    grid_refusals_show (state->widget, _ ("Nothing was changed"), edit->refusals);
  }
  grid_typing_refresh (state);
}

/* What is being typed is entered before the rest of the range is changed. */
static bool
settle (GridState *state)
{
  GridCell *cell = grid_typing_get_active (state);

  return state->mode == GRID_NAVIGATE || cell == NULL || cell->kind != QUAD_CELL_INPUT ||
         grid_typing_commit (state, cell);
}

/* The clipboard may answer late, when the range is elsewhere and something else is typed. When
 * the table is gone the reading was cancelled, and its state with it. */
static void
clipboard_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autofree Paste *paste = data;
  g_autofree char *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GridEdit) edit = NULL;

  if (text == NULL)
    return;
  alive = g_object_ref (paste->state->widget);
  rows = grid_clipboard_read (text);
  (void) settle (paste->state);
  edit = grid_edit_paste (paste->state->table, paste->area, rows);
  run (paste->state, edit);
}

void
grid_editing_paste (GridState *state)
{
  Paste *paste = g_new (Paste, 1);

  *paste = (Paste){ state, grid_range_area (state->range) };
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (state->widget), state->gone,
                                 clipboard_read, paste);
}

void
grid_editing_fill (GridState *state, bool down)
{
  g_autoptr (GridEdit) edit = NULL;

  if (!settle (state))
    return;
  edit = grid_edit_fill (state->table, grid_range_area (state->range), down, value_of_cell,
                         state->session);
  run (state, edit);
}

void
grid_editing_clear (GridState *state)
{
  g_autoptr (GridEdit) edit = grid_edit_clear (state->table, grid_range_area (state->range));

  run (state, edit);
}
