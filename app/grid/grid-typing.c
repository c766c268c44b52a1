/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-typing.h"

#include "grid/grid-cell.h"
#include "session/wording.h"

#include <string.h>

GridCell *
grid_typing_get_active (const GridState *state)
{
  return grid_table_get (state->table, state->range.active.row, state->range.active.column);
}

static void
show (GridState *state, GridCell *cell)
{
  state->is_silent = true;
  grid_cell_show (cell, state->table, state->session);
  state->is_silent = false;
}

void
grid_typing_navigate (GridState *state)
{
  GridCell *cell = grid_typing_get_active (state);

  state->mode = GRID_NAVIGATE;
  if (cell != NULL && cell->kind == QUAD_CELL_INPUT && cell->widget != NULL &&
      grid_cell_has_focus (cell))
    gtk_editable_select_region (GTK_EDITABLE (cell->widget), 0, -1);
}

static void
stop_trying (GridState *state)
{
  if (!state->is_trying)
    return;
  state->is_trying = false;
  quad_session_stop_trying (state->session);
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

char *
grid_typing_say (const GridCell *cell, const GError *error)
{
  const char *reason = error->message;
  size_t length = strlen (cell->path);

  if (strncmp (reason, cell->path, length) == 0) {
    const char *rest = skip_spaces (reason + length);

    if (*rest == ':')
      reason = skip_spaces (rest + 1);
  }
  if (g_unichar_islower (g_utf8_get_char (reason))) {
    char first[7] = "";

    (void) g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (reason)), first);
    return g_strconcat (first, g_utf8_next_char (reason), NULL);
  }
  return g_strdup (reason);
}

static void
show_refusal (GridState *state, GridCell *cell, const char *typed, const char *reason)
{
  grid_cell_refuse (cell, typed, reason);
  grid_cell_show_reason (cell);
  grid_rows_show_message (state->rows, cell->row);
}

static bool
stands_already (GridState *state, const GridCell *cell, const char *text)
{
  g_autofree char *value = NULL;

  if (state->is_trying) /* the session shows what is typed: it cannot tell */
    return false;
  value = wording_of_value (state->session, cell->path);
  return g_str_equal (text, value != NULL ? value : "");
}

/* What the session says while it writes may put another table in the place of this one. */
bool
grid_typing_put (GridState *state, GridCell *cell, const char *text)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  const GridCell *entering = state->entering;
  g_autoptr (GError) error = NULL;
  bool is_entered;

  if (stands_already (state, cell, text)) {
    show_refusal (state, cell, NULL, NULL);
    return true;
  }

  state->entering = cell;
  is_entered = quad_session_set (state->session, cell->path, text, &error);
  if (is_entered) {
    state->is_trying = false;
    show_refusal (state, cell, NULL, NULL);
    show (state, cell);
  } else {
    g_autofree char *reason = grid_typing_say (cell, error);

    show_refusal (state, cell, text, reason);
    stop_trying (state);
  }
  state->entering = entering;
  return is_entered;
}

/* The text is kept apart: what the session says may change the entry. */
bool
grid_typing_commit (GridState *state, GridCell *cell)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell->widget)));
  bool is_entered;

  if (state->entering == cell)
    return true;
  is_entered = grid_typing_put (state, cell, text);
  grid_typing_navigate (state);
  return is_entered;
}

bool
grid_typing_is_going_on (const GridState *state)
{
  const GridCell *active = grid_typing_get_active (state);

  return state->mode != GRID_NAVIGATE && active != NULL && active->kind == QUAD_CELL_INPUT &&
         active->widget != NULL;
}

static void
try (GridState *state, GridCell *cell)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (cell->widget));

  state->is_trying = true;
  if (quad_session_try (state->session, cell->path, text, NULL) && cell->refusal != NULL)
    show_refusal (state, cell, NULL, NULL);
}

void
grid_typing_resume (GridState *state)
{
  if (grid_typing_is_going_on (state))
    try (state, grid_typing_get_active (state));
}

bool
grid_typing_cancel (GridState *state, GridCell *cell)
{
  if (state->mode == GRID_NAVIGATE && cell->refusal == NULL)
    return false;

  state->mode = GRID_NAVIGATE;
  show_refusal (state, cell, NULL, NULL);
  stop_trying (state);
  show (state, cell);
  grid_typing_navigate (state);
  return true;
}

void
grid_typing_note (GridState *state, GridCell *cell)
{
  if (state->mode == GRID_NAVIGATE)
    state->mode = GRID_TYPE;
  try (state, cell);
}

void
grid_typing_refresh (GridState *state)
{
  bool spares = grid_typing_is_going_on (state) || state->is_composing;

  if (state->rows == NULL)
    return;
  state->is_silent = true;
  grid_rows_refresh (state->rows, spares ? grid_typing_get_active (state) : NULL);
  state->is_silent = false;
  if (!spares)
    grid_typing_navigate (state);
}
