/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-written.h"

#include "grid/grid-typing.h"

static gboolean
settle_when_idle (gpointer data)
{
  GridState *state = data;

  state->idle = 0;
  grid_written_settle (state);
  return G_SOURCE_REMOVE;
}

/* A text that is replaced goes away before the new one comes: only the last is meant, so
 * nothing is entered before the program rests. */
void
grid_written_wait (GridState *state, GridCell *cell, const char *text)
{
  if (cell->written == NULL)
    g_queue_push_tail (&state->written, cell);
  g_free (cell->written);
  cell->written = g_strdup (text);
  if (state->idle == 0)
    state->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_when_idle, state, NULL);
}

void
grid_written_note (GridState *state, GridCell *cell)
{
  grid_written_wait (state, cell, gtk_editable_get_text (GTK_EDITABLE (cell->widget)));
}

void
grid_written_forget (GridState *state, GridCell *cell)
{
  if (cell->written == NULL)
    return;
  (void) g_queue_remove (&state->written, cell);
  g_clear_pointer (&cell->written, g_free);
}

/* What the session says while one text is entered may hand the others to another table. */
void
grid_written_settle (GridState *state)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  GridCell *cell;

  g_clear_handle_id (&state->idle, g_source_remove);
  while ((cell = g_queue_pop_head (&state->written)) != NULL) {
    g_autofree char *text = g_steal_pointer (&cell->written);

    (void) grid_typing_put (state, cell, text);
    grid_typing_resume (state);
  }
}
