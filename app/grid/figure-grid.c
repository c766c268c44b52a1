/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/figure-grid.h"

#include "field/typed.h"
#include "grid/grid-cell.h"
#include "grid/grid-commands.h"
#include "grid/grid-handover.h"
#include "grid/grid-input.h"
#include "grid/grid-moving.h"
#include "grid/grid-pointer.h"
#include "grid/grid-typing.h"
#include "grid/grid-written.h"

struct _QuadFigureGrid {
  GtkWidget parent_instance;

  GtkWidget *box;
  GridState state;
};

static void section_init (QuadSectionInterface *iface);
static void typed_init (QuadTypedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFigureGrid, quad_figure_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init)
                                   G_IMPLEMENT_INTERFACE (QUAD_TYPE_TYPED, typed_init))

static void
preedit_changed (GtkText *text, const char *preedit, GridState *state)
{
  state->is_composing = preedit != NULL && *preedit != '\0';
}

static void
changed (GtkEditable *entry, GridState *state)
{
  GridCell *cell = grid_cell_of_widget (GTK_WIDGET (entry));

  grid_input_changed (state, cell);
}

/* Nothing that was typed is lost when the focus leaves. Only one cell looks selected. */
static void
entry_focus_changed (GtkWidget *text, GParamSpec *property, GridState *state)
{
  GridCell *cell = grid_cell_of_widget (text);

  if (gtk_widget_has_focus (text)) {
    grid_moving_entered (state, cell);
    return;
  }
  if (state->mode != GRID_NAVIGATE)
    (void) grid_typing_commit (state, cell);
  gtk_editable_select_region (GTK_EDITABLE (text), 0, 0);
}

static void
button_focus_changed (GtkWidget *button, GParamSpec *property, GridState *state)
{
  if (gtk_widget_has_focus (button))
    grid_moving_entered (state, grid_cell_of_widget (button));
}

static void
clicked (GtkWidget *button, GridState *state)
{
  const GridCell *cell = grid_cell_of_widget (button);

  (void) gtk_widget_activate_action (button, "win.explain", "s", cell->path);
}

static void
cell_built (GridCell *cell, gpointer data)
{
  GridState *state = data;
  GtkEditable *text;

  if (cell->kind == QUAD_CELL_COMPUTED) {
    g_signal_connect (cell->widget, "clicked", G_CALLBACK (clicked), state);
    g_signal_connect (cell->widget, "notify::has-focus", G_CALLBACK (button_focus_changed),
                      state);
  } else if (cell->kind == QUAD_CELL_INPUT) {
    text = gtk_editable_get_delegate (GTK_EDITABLE (cell->widget));
    g_signal_connect (cell->widget, "changed", G_CALLBACK (changed), state);
    g_signal_connect (text, "preedit-changed", G_CALLBACK (preedit_changed), state);
    g_signal_connect (text, "notify::has-focus", G_CALLBACK (entry_focus_changed), state);
  }
}

static void
cell_unbuilt (GridCell *cell, gpointer state)
{
  if (cell->kind == QUAD_CELL_INPUT)
    g_signal_handlers_disconnect_by_data (
        gtk_editable_get_delegate (GTK_EDITABLE (cell->widget)), state);
  g_signal_handlers_disconnect_by_data (cell->widget, state);
}

static void
build (QuadFigureGrid *self)
{
  GridState *state = &self->state;
  GridRowsWatch watch = { cell_built, cell_unbuilt, state };

  g_clear_pointer (&state->rows, grid_rows_free);
  state->rows = grid_rows_new (state->table, state->session, self->box, watch);
}

static void
refresh (QuadSection *section)
{
  QuadFigureGrid *self = QUAD_FIGURE_GRID (section);

  if (self->state.rows == NULL)
    build (self);
  else
    grid_typing_refresh (&self->state);
}

static bool
go_to (QuadSection *section, const char *path)
{
  QuadFigureGrid *self = QUAD_FIGURE_GRID (section);
  const GridCell *cell = grid_table_find (self->state.table, path);

  if (cell == NULL)
    return false;
  if (self->state.rows == NULL)
    build (self);
  return grid_moving_go_to (&self->state, (GridPlace){ cell->row, cell->column });
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static char *
settle (QuadTyped *typed)
{
  return grid_input_enter (&QUAD_FIGURE_GRID (typed)->state);
}

static void
typed_init (QuadTypedInterface *iface)
{
  iface->settle = settle;
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct {
    const char *name;
    GridCommandKind kind;
  } commands[] = {
    { "grid.cut", GRID_CUT },
    { "grid.copy", GRID_COPY },
    { "grid.paste", GRID_PASTE },
    { "grid.fill-down", GRID_FILL_DOWN },
    { "grid.fill-right", GRID_FILL_RIGHT },
    { "grid.clear", GRID_CLEAR },
    { "grid.explain", GRID_EXPLAIN },
  };
  GridState *state = &QUAD_FIGURE_GRID (widget)->state;

  if (g_str_equal (name, "grid.edit-source"))
    grid_commands_ask (state, "win.edit-source");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      (void) grid_commands_run (state, (GridCommand){ commands[i].kind, 0, 0 });
}

static void
root (GtkWidget *widget)
{
  QuadFigureGrid *self = QUAD_FIGURE_GRID (widget);

  GTK_WIDGET_CLASS (quad_figure_grid_parent_class)->root (widget);
  if (self->state.rows == NULL && self->state.table->n_cells > 0)
    build (self);
}

static void
dispose (GObject *object)
{
  QuadFigureGrid *self = QUAD_FIGURE_GRID (object);
  GridState *state = &self->state;

  if (state->gone != NULL)
    g_cancellable_cancel (state->gone);
  if (state->menu != NULL)
    g_signal_handlers_disconnect_by_data (state->menu, state);
  g_clear_pointer (&state->menu, gtk_widget_unparent);
  if (state->rows != NULL)
    grid_written_settle (state);
  g_clear_pointer (&state->rows, grid_rows_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&state->gone);
  g_clear_object (&state->session);
  G_OBJECT_CLASS (quad_figure_grid_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  grid_table_free (QUAD_FIGURE_GRID (object)->state.table);
  G_OBJECT_CLASS (quad_figure_grid_parent_class)->finalize (object);
}

static void
quad_figure_grid_class_init (QuadFigureGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const actions[] = { "grid.cut",       "grid.copy",       "grid.paste",
                                         "grid.fill-down", "grid.fill-right", "grid.clear",
                                         "grid.explain",   "grid.edit-source" };

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->root = root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figuregrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, run_action);
}

/* An expanding child must not make the whole page expand: a flap would give it the half. */
static void
quad_figure_grid_init (QuadFigureGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->state.widget = widget;
  self->state.table = grid_table_new ();
  self->state.gone = g_cancellable_new ();
  self->state.range = (GridRange){ { -1, -1 }, { -1, -1 } };
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, widget);
  gtk_widget_set_hexpand (widget, FALSE);
  gtk_widget_add_css_class (widget, "card");
  grid_commands_follow_keys (&self->state);
  grid_pointer_follow (&self->state);
}

GtkWidget *
quad_figure_grid_new (QuadSession *session)
{
  QuadFigureGrid *self = g_object_new (QUAD_TYPE_FIGURE_GRID, NULL);

  self->state.session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
quad_figure_grid_replace (QuadFigureGrid *self, AdwBin *place)
{
  GtkWidget *before = adw_bin_get_child (place);
  GridHandover *handover =
      before != NULL ? grid_handover_take (&QUAD_FIGURE_GRID (before)->state) : NULL;

  adw_bin_set_child (place, GTK_WIDGET (self));
  if (handover == NULL)
    return;
  if (self->state.rows == NULL)
    build (self);
  grid_handover_give (&self->state, handover);
}

void
quad_figure_grid_set_title (QuadFigureGrid *self, const char *title)
{
  g_free (self->state.table->title);
  self->state.table->title = g_strdup (title);
  if (title != NULL && *title != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
}

int
quad_figure_grid_add_column (QuadFigureGrid *self, const char *title)
{
  return grid_table_add_column (self->state.table, title);
}

int
quad_figure_grid_add_row (QuadFigureGrid *self, const char *title, bool total)
{
  return grid_table_add_row (self->state.table, title, total);
}

void
quad_figure_grid_set_cell (QuadFigureGrid *self, int row, int column, const char *path,
                           QuadCellKind kind)
{
  grid_table_set_path (self->state.table, grid_table_put (self->state.table, row, column), path,
                       kind);
}

void
quad_figure_grid_set_text_cell (QuadFigureGrid *self, int row, int column, const char *text,
                                bool warning)
{
  GridCell *cell = grid_table_put (self->state.table, row, column);

  g_free (cell->text);
  cell->text = g_strdup (text);
  cell->kind = QUAD_CELL_TEXT;
  cell->warning = warning;
  grid_cell_show (cell, self->state.table, self->state.session);
}

static void
mark (QuadFigureGrid *self, GridCell *cell, const char *reason)
{
  if (g_strcmp0 (cell->mark, reason) == 0)
    return;
  g_free (cell->mark);
  cell->mark = g_strdup (reason);
  grid_cell_show_reason (cell);
  if (self->state.rows != NULL)
    grid_rows_show_message (self->state.rows, cell->row);
}

bool
quad_figure_grid_mark (QuadFigureGrid *self, const char *path, const char *reason)
{
  GridCell *cell = grid_table_find (self->state.table, path);

  if (cell == NULL)
    return false;
  mark (self, cell, reason);
  return true;
}

void
quad_figure_grid_clear_marks (QuadFigureGrid *self)
{
  GHashTableIter cells;
  gpointer cell;

  g_hash_table_iter_init (&cells, self->state.table->by_path);
  while (g_hash_table_iter_next (&cells, NULL, &cell))
    mark (self, cell, NULL);
}
