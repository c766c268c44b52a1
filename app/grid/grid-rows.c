/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One GtkGrid holds the built rows, each at lines of its own. In a long table blank boxes take
 * the place of the others, so that the scroll bar and the places of the rows are the same. */
#include "grid/grid-rows.h"

#include "grid/grid-cell.h"
#include "grid/grid-heads.h"
#include "grid/grid-width.h"

#define LINES_EACH 3 /* the rule above a total, the cells, the message */
#define TITLE_CHARS_MAX 16
#define HEIGHT_MAX 460
#define ROW_HEIGHT_GUESSED 36
#define ROWS_BEYOND 10 /* built above and below those in view */
#define N_BLANKS 4     /* around the rows in view, the focused one and the revealed one */

struct _GridRows {
  GridTable *table;
  QuadSession *session;
  GtkWidget *box;
  GtkWidget *scrolled; /* NULL when all rows are built */
  GtkWidget *grid;
  GridHeads *heads;
  GtkWidget *blanks[N_BLANKS];
  int title_chars; /* short titles are not broken over lines */
  int row_height;
  int revealed; /* the row that is to stay in view while heights become known; -1 */
  bool is_revealing;
  guint tick;
  GridRowsWatch watch;
};

static int
count_title_chars (const GridTable *table)
{
  glong n_chars = 0;

  for (int row = 0; row < grid_table_count_rows (table); row++)
    n_chars = MAX (n_chars, g_utf8_strlen (grid_table_get_row (table, row)->title, -1));
  return (int) MIN (n_chars, TITLE_CHARS_MAX);
}

static int
line_of (int row)
{
  return LINES_EACH * row + 2;
}

bool
grid_rows_are_many (const GridRows *rows)
{
  return rows->scrolled != NULL;
}

static void
attach (GridRows *rows, GridRow *row, GtkWidget *widget, GdkRectangle place)
{
  gtk_grid_attach (GTK_GRID (rows->grid), widget, place.x, place.y, place.width, place.height);
  g_ptr_array_add (row->widgets, widget);
}

static void
attach_title (GridRows *rows, GridRow *row, int line)
{
  GtkWidget *title = gtk_label_new (row->title);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "row-head");
  if (row->total)
    gtk_widget_add_css_class (title, "total");
  gtk_label_set_width_chars (GTK_LABEL (title), rows->title_chars);
  row->title_label = title;
  attach (rows, row, title, (GdkRectangle){ 0, line, 1, 1 });
  grid_heads_align (rows->heads, -1, title);
}

static void
attach_message (GridRows *rows, GridRow *row, int line)
{
  row->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (row->message), 1);
  gtk_label_set_justify (GTK_LABEL (row->message), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (row->message), TRUE);
  gtk_widget_add_css_class (row->message, "refusal");
  gtk_widget_set_visible (row->message, FALSE);
  attach (rows, row, row->message,
          (GdkRectangle){ 0, line, grid_table_count_columns (rows->table) + 1, 1 });
}

static void
attach_rule (GridRows *rows, GridRow *row, int line)
{
  GtkWidget *rule = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (rule, "total-rule");
  attach (rows, row, rule,
          (GdkRectangle){ 0, line, grid_table_count_columns (rows->table) + 1, 1 });
}

static void
build_row (GridRows *rows, int number)
{
  GridRow *row = grid_table_get_row (rows->table, number);

  row->widgets = g_ptr_array_new ();
  if (row->total)
    attach_rule (rows, row, line_of (number) - 1);
  attach_title (rows, row, line_of (number));
  for (int column = 0; column < grid_table_count_columns (rows->table); column++) {
    GridCell *cell = grid_table_get (rows->table, number, column);

    if (cell == NULL || grid_cell_build (cell, rows->table, rows->session) == NULL)
      continue;
    attach (rows, row, grid_cell_get_place (cell),
            (GdkRectangle){ column + 1, line_of (number), 1, 1 });
    grid_heads_align (rows->heads, column, grid_cell_get_place (cell));
    rows->watch.built (cell, rows->watch.data);
  }
  attach_message (rows, row, line_of (number) + 1);
  grid_rows_show_message (rows, number);
}

static void
unbuild_row (GridRows *rows, GridRow *row)
{
  for (guint i = 0; i < row->cells->len; i++) {
    GridCell *cell = row->cells->pdata[i];

    if (cell == NULL || cell->widget == NULL)
      continue;
    rows->watch.unbuilt (cell, rows->watch.data);
    cell->widget = NULL;
  }
  row->message = NULL;
  for (guint i = 0; i < row->widgets->len; i++)
    gtk_grid_remove (GTK_GRID (rows->grid), row->widgets->pdata[i]);
  g_clear_pointer (&row->widgets, g_ptr_array_unref);
}

static int
row_with_focus (const GridRows *rows)
{
  const GridCell *cell = grid_cell_of_widget (gtk_widget_get_focus_child (rows->grid));

  return cell != NULL ? cell->row : -1;
}

/* Titles fill the height of their row; a row is as high as any. Until one is laid out the
 * height is guessed. */
static void
measure_row_height (GridRows *rows)
{
  graphene_rect_t bounds;

  for (int number = 0; number < grid_table_count_rows (rows->table); number++) {
    const GridRow *row = grid_table_get_row (rows->table, number);

    if (row->widgets == NULL ||
        !gtk_widget_compute_bounds (row->title_label, rows->grid, &bounds) ||
        bounds.size.height <= 0)
      continue;
    rows->row_height = (int) bounds.size.height;
    return;
  }
}

static void
place_blank (GridRows *rows, int number, int first, int n_rows)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (rows->grid);
  GtkWidget *blank = rows->blanks[number];
  GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, blank);

  gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (child), line_of (first));
  gtk_widget_set_size_request (blank, -1, n_rows * rows->row_height);
  gtk_widget_set_visible (blank, n_rows > 0);
}

static void
place_blanks (GridRows *rows)
{
  int n_rows = grid_table_count_rows (rows->table);
  int n_blanks = 0, first = 0;

  for (int row = 0; row <= n_rows; row++) {
    if (row < n_rows && grid_table_get_row (rows->table, row)->widgets == NULL)
      continue;
    if (row > first && n_blanks < N_BLANKS)
      place_blank (rows, n_blanks++, first, row - first);
    first = row + 1;
  }
  for (; n_blanks < N_BLANKS; n_blanks++)
    place_blank (rows, n_blanks, 0, 0);
}

/* The row that has the focus stays wherever it is, and so does the one that is revealed. */
static void
build_rows_in_view (GridRows *rows)
{
  GtkAdjustment *place =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (rows->scrolled));
  int top = (int) gtk_adjustment_get_value (place);
  int height = MAX ((int) gtk_adjustment_get_page_size (place), HEIGHT_MAX);
  int first = top / rows->row_height - ROWS_BEYOND;
  int last = (top + height) / rows->row_height + ROWS_BEYOND;
  int focused = row_with_focus (rows);

  for (int number = 0; number < grid_table_count_rows (rows->table); number++) {
    GridRow *row = grid_table_get_row (rows->table, number);
    bool in_view = number >= first && number <= last;

    if (in_view && row->widgets == NULL)
      build_row (rows, number);
    else if (!in_view && row->widgets != NULL && number != focused && number != rows->revealed)
      unbuild_row (rows, row);
  }
  place_blanks (rows);
}

static void
scroll_to (GridRows *rows, int row)
{
  GtkAdjustment *place =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (rows->scrolled));
  double top = row * rows->row_height;

  rows->is_revealing = true;
  gtk_adjustment_clamp_page (place, top, top + rows->row_height);
  rows->is_revealing = false;
}

static gboolean
follow_view (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GridRows *rows = data;

  measure_row_height (rows);
  if (rows->revealed >= 0)
    scroll_to (rows, rows->revealed);
  build_rows_in_view (rows);
  rows->tick = 0;
  return G_SOURCE_REMOVE;
}

/* Not at once: the place may change in the middle of a layout. */
static void
view_changed (GridRows *rows)
{
  if (rows->tick == 0)
    rows->tick = gtk_widget_add_tick_callback (rows->grid, follow_view, rows, NULL);
}

static void
view_moved (GridRows *rows)
{
  if (!rows->is_revealing)
    rows->revealed = -1;
  view_changed (rows);
}

static void
begin_scrolling (GridRows *rows)
{
  GtkAdjustment *place;

  rows->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (rows->scrolled),
                                  grid_width_is_great (rows->table) ? GTK_POLICY_AUTOMATIC
                                                                    : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (rows->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (rows->scrolled), HEIGHT_MAX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (rows->scrolled), rows->grid);
  /* The place of the focus is known better here than from widgets not laid out yet. */
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (rows->scrolled))),
      FALSE);
  gtk_box_append (GTK_BOX (rows->box),
                  grid_width_hold_heads (grid_heads_get_widget (rows->heads), rows->scrolled));
  gtk_box_append (GTK_BOX (rows->box), rows->scrolled);
  for (int i = 0; i < N_BLANKS; i++) {
    rows->blanks[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_grid_attach (GTK_GRID (rows->grid), rows->blanks[i], 0, line_of (0), 1, 1);
  }
  build_rows_in_view (rows);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (rows->scrolled));
  g_signal_connect_swapped (place, "value-changed", G_CALLBACK (view_moved), rows);
  g_signal_connect_swapped (place, "notify::page-size", G_CALLBACK (view_changed), rows);
  g_signal_connect_swapped (place, "notify::upper", G_CALLBACK (view_changed), rows);
}

GridRows *
grid_rows_new (GridTable *table, QuadSession *session, GtkWidget *box, GridRowsWatch watch)
{
  GridRows *rows = g_new0 (GridRows, 1);
  bool are_many = table->n_cells > GRID_CELLS_BUILT_MAX;

  *rows = (GridRows){ .table = table, .session = session, .box = box, .watch = watch };
  rows->row_height = ROW_HEIGHT_GUESSED;
  rows->revealed = -1;
  rows->title_chars = count_title_chars (table);
  rows->grid = gtk_grid_new ();
  rows->heads = grid_heads_new (table, session, are_many ? NULL : GTK_GRID (rows->grid));
  if (are_many) {
    begin_scrolling (rows);
  } else {
    gtk_box_append (GTK_BOX (box),
                    grid_width_is_great (table) ? grid_width_hold (rows->grid) : rows->grid);
    for (int row = 0; row < grid_table_count_rows (table); row++)
      build_row (rows, row);
  }
  return rows;
}

void
grid_rows_free (GridRows *rows)
{
  GtkWidget *child;

  if (rows == NULL)
    return;
  if (rows->tick != 0)
    gtk_widget_remove_tick_callback (rows->grid, rows->tick);
  if (rows->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (rows->scrolled)), rows);
  for (int number = 0; number < grid_table_count_rows (rows->table); number++) {
    GridRow *row = grid_table_get_row (rows->table, number);

    if (row->widgets != NULL)
      unbuild_row (rows, row);
  }
  while ((child = gtk_widget_get_first_child (rows->box)) != NULL)
    gtk_box_remove (GTK_BOX (rows->box), child);
  grid_heads_free (rows->heads);
  g_free (rows);
}

void
grid_rows_reveal (GridRows *rows, int row, int column)
{
  if (rows->scrolled == NULL)
    return;
  rows->revealed = row;
  scroll_to (rows, row);
  if (grid_table_get_row (rows->table, row)->widgets == NULL)
    build_row (rows, row);
  build_rows_in_view (rows);
  grid_width_reveal (rows->scrolled, grid_heads_get_widget (rows->heads),
                     grid_heads_get_head (rows->heads, column));
}

void
grid_rows_refresh (GridRows *rows, const GridCell *spared)
{
  for (int number = 0; number < grid_table_count_rows (rows->table); number++) {
    const GridRow *row = grid_table_get_row (rows->table, number);

    for (guint i = 0; row->widgets != NULL && i < row->cells->len; i++)
      if (row->cells->pdata[i] != NULL && row->cells->pdata[i] != spared)
        grid_cell_show (row->cells->pdata[i], rows->table, rows->session);
  }
}

void
grid_rows_show_message (GridRows *rows, int number)
{
  const GridRow *row = grid_table_get_row (rows->table, number);
  g_autofree char *said = grid_table_say_row (rows->table, number);
  bool is_refused = false;

  if (row->message == NULL)
    return;
  for (guint i = 0; i < row->cells->len; i++) {
    const GridCell *cell = row->cells->pdata[i];

    is_refused = is_refused || (cell != NULL && cell->refusal != NULL);
  }
  gtk_label_set_label (GTK_LABEL (row->message), said != NULL ? said : "");
  gtk_widget_set_visible (row->message, said != NULL);
  if (is_refused)
    gtk_widget_remove_css_class (row->message, "warning");
  else
    gtk_widget_add_css_class (row->message, "warning");
}

int
grid_rows_count_in_view (GridRows *rows)
{
  GtkAdjustment *place;

  if (rows->scrolled == NULL)
    return grid_table_count_rows (rows->table);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (rows->scrolled));
  return MAX (1, (int) gtk_adjustment_get_page_size (place) / rows->row_height);
}
