/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/breakdown-section.h"

#include "field/accessible-name.h"
#include "field/typed.h"
#include "figures/breakdown.h"
#include "grid/figure-grid.h"
#include "grid/members-dialog.h"
#include "number/format.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

struct _QuadBreakdownSection {
  AdwBin parent_instance;

  QuadSession *session;
  const ScreenPart *part;
  const Datum *datum;
  AdwExpanderRow *expander;
  AdwBin *place; /* of the grid */
  GtkWidget *share;
  GtkWidget *failure;
  QuadFigureGrid *grid;
  int row_placed;
  int row_left;
  char *shape; /* the members the grid was built for */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadBreakdownSection, quad_breakdown_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static int
count_members (QuadBreakdownSection *self, int rank)
{
  return figures_count_members (quad_session_get_figures (self->session),
                                self->datum->type.dimensions[rank]);
}

static const char *
label_of_member (QuadBreakdownSection *self, int rank, int member)
{
  return figures_get_member_label (quad_session_get_figures (self->session),
                                   self->datum->type.dimensions[rank], member);
}

static bool
has_columns (QuadBreakdownSection *self)
{
  return self->datum->type.n_dimensions > 1;
}

static void
add_cell (QuadBreakdownSection *self, int row, int column)
{
  Figures *figures = quad_session_get_figures (self->session);
  int symbol = cadrage_find_symbol (quad_session_get_cadrage (self->session), self->part->of);
  int members[TYPE_DIMENSIONS_MAX] = { row, column };
  g_autofree char *path = figures_dup_path (figures, symbol, members);

  quad_figure_grid_set_cell (self->grid, row, column, path, QUAD_CELL_INPUT);
}

static void
build (QuadBreakdownSection *self)
{
  GtkWidget *grid = quad_figure_grid_new (self->session);
  int n_columns = has_columns (self) ? count_members (self, 1) : 1;

  self->grid = QUAD_FIGURE_GRID (grid);
  quad_figure_grid_set_title (self->grid, "");
  for (int column = 0; column < n_columns; column++)
    (void) quad_figure_grid_add_column (
        self->grid, has_columns (self) ? label_of_member (self, 1, column) : _ ("Actions"));
  for (int row = 0; row < count_members (self, 0); row++) {
    (void) quad_figure_grid_add_row (self->grid, label_of_member (self, 0, row), false);
    for (int column = 0; column < n_columns; column++)
      add_cell (self, row, column);
  }
  self->row_placed = quad_figure_grid_add_row (self->grid, _ ("Placed"), true);
  self->row_left = quad_figure_grid_add_row (self->grid, _ ("Still to be placed"), false);
  quad_figure_grid_replace (self->grid, self->place);
}

/* Owned: the members of both dimensions, for they can change. */
static char *
describe_shape (QuadBreakdownSection *self)
{
  GString *shape = g_string_new (NULL);

  for (int rank = 0; rank < self->datum->type.n_dimensions; rank++)
    for (int member = 0; member < count_members (self, rank); member++)
      g_string_append_printf (shape, "%s=%s\n",
                              figures_get_member_id (quad_session_get_figures (self->session),
                                                     self->datum->type.dimensions[rank],
                                                     member),
                              label_of_member (self, rank, member));

  return g_string_free (shape, FALSE);
}

/* Owned, for the screen. */
static char *
write_count (Ratio count)
{
  g_autofree char *text = format_count (count);

  return wording_for_screen (text);
}

static void
show_column (QuadBreakdownSection *self, int column, const BreakdownColumn *measured)
{
  g_autofree char *placed = write_count (measured->placed);
  g_autofree char *left = measured->known ? write_count (measured->left) : g_strdup ("");

  quad_figure_grid_set_text_cell (self->grid, self->row_placed, column, placed, false);
  quad_figure_grid_set_text_cell (self->grid, self->row_left, column, left,
                                  measured->known && measured->n_empty < measured->n_cells &&
                                      ratio_sign (measured->left) != 0);
}

/* Owned: "0 réparti sur 26 777". */
static char *
describe (const BreakdownColumn *total)
{
  g_autofree char *placed = write_count (total->placed);
  g_autofree char *whole = total->known ? write_count (total->whole) : NULL;

  if (!total->known)
    return g_strdup_printf (_ ("%s placed; the whole is not known yet"), placed);
  if (ratio_sign (total->left) == 0)
    return g_strdup_printf (_ ("%s placed: complete"), placed);
  return g_strdup_printf (_ ("%s placed of %s"), placed, whole);
}

/* Of all columns; known only when each is. */
static BreakdownColumn
add_up (QuadBreakdownSection *self)
{
  Figures *figures = quad_session_get_figures (self->session);
  int n_columns = breakdown_count_columns (figures, self->part->of, self->part->whole);
  BreakdownColumn total = {
    .placed = RATIO_ZERO, .known = true, .whole = RATIO_ZERO, .left = RATIO_ZERO
  };

  for (int column = 0; column < n_columns; column++) {
    BreakdownColumn measured = { 0 };

    if (!breakdown_measure (figures, self->part->of, self->part->whole, column, &measured)) {
      total.known = false;
      continue;
    }
    show_column (self, column, &measured);
    total.n_cells += measured.n_cells;
    total.n_empty += measured.n_empty;
    total.known = total.known && measured.known &&
                  ratio_add (total.whole, measured.whole, &total.whole) &&
                  ratio_add (total.left, measured.left, &total.left);
    if (!ratio_add (total.placed, measured.placed, &total.placed))
      total.known = false;
  }

  return total;
}

static void
refresh (QuadSection *section)
{
  QuadBreakdownSection *self = QUAD_BREAKDOWN_SECTION (section);
  g_autofree char *shape = describe_shape (self);
  g_autofree char *subtitle = NULL;
  BreakdownColumn total;

  if (g_strcmp0 (shape, self->shape) != 0) {
    g_free (self->shape);
    self->shape = g_steal_pointer (&shape);
    build (self);
  }
  total = add_up (self);
  subtitle = describe (&total);
  adw_expander_row_set_subtitle (self->expander, subtitle);
  gtk_widget_set_sensitive (self->share,
                            total.known && ratio_sign (total.left) > 0 &&
                                quad_session_get_read_only_reason (self->session) == NULL);
  gtk_widget_set_visible (self->failure, FALSE);
  quad_section_refresh (QUAD_SECTION (self->grid));
}

static bool
go_to (QuadSection *section, const char *path)
{
  QuadBreakdownSection *self = QUAD_BREAKDOWN_SECTION (section);

  if (!g_str_has_prefix (path, self->part->of))
    return false;

  adw_expander_row_set_expanded (self->expander, TRUE);
  return quad_section_go_to (QUAD_SECTION (self->grid), path);
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static void
quad_breakdown_section_finalize (GObject *object)
{
  QuadBreakdownSection *self = QUAD_BREAKDOWN_SECTION (object);

  g_free (self->shape);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_breakdown_section_parent_class)->finalize (object);
}

static void
quad_breakdown_section_class_init (QuadBreakdownSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_breakdown_section_finalize;
}

static void
quad_breakdown_section_init (QuadBreakdownSection *self)
{
}

static bool
enter_shares (QuadBreakdownSection *self, const GPtrArray *shares, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  for (guint i = 0; i < shares->len; i++) {
    const BreakdownShare *share = shares->pdata[i];
    Assignment assignment = { share->path, share->text, NULL };

    g_array_append_val (assignments, assignment);
  }

  return assignments->len == 0 || quad_session_set_all (self->session, assignments, error);
}

/* A key presses the button while something is typed: that is entered first, and not shared
 * over.
 */
static void
share_the_rest (GtkWidget *button, QuadBreakdownSection *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *refused = NULL;
  g_autofree char *refusal = typed_settle_all (GTK_WIDGET (self), &refused);
  g_autoptr (GPtrArray) shares = NULL;

  if (refusal == NULL)
    shares = breakdown_share (quad_session_get_figures (self->session), self->part->of,
                              self->part->whole, BREAKDOWN_ALL_COLUMNS, &error);
  if (shares != NULL && enter_shares (self, shares, &error))
    return;

  gtk_label_set_label (GTK_LABEL (self->failure), refusal != NULL ? refusal : error->message);
  gtk_widget_set_visible (self->failure, TRUE);
}

static void
edit_members (GtkWidget *button, QuadBreakdownSection *self)
{
  const GPtrArray *dimensions = quad_session_get_cadrage (self->session)->dimensions;
  const Dimension *dimension = dimensions->pdata[self->datum->type.dimensions[0]];

  members_dialog_show (GTK_WIDGET (self), self->session, dimension->id);
}

/* Owned by the box: a button of which there is one for each breakdown. */
static GtkWidget *
add_button (QuadBreakdownSection *self, GtkWidget *box, const char *label, const char *tooltip,
            GCallback act)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->part->title, tooltip);

  gtk_widget_set_tooltip_text (button, tooltip);
  accessible_name_set (button, name);
  g_signal_connect_object (button, "clicked", act, self, 0);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
buttons_new (QuadBreakdownSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const GPtrArray *dimensions = quad_session_get_cadrage (self->session)->dimensions;
  const Dimension *dimension = dimensions->pdata[self->datum->type.dimensions[0]];

  self->share =
      add_button (self, box, _ ("_Share the Rest"),
                  _ ("Share what is left among the empty cells, or in proportion to all"),
                  G_CALLBACK (share_the_rest));
  if (dimension->open && quad_session_get_read_only_reason (self->session) == NULL)
    (void) add_button (self, box, _ ("_Rows…"), _ ("Add, rename, move or remove rows"),
                       G_CALLBACK (edit_members));

  return box;
}

static GtkWidget *
content_new (QuadBreakdownSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->place = ADW_BIN (adw_bin_new ());
  self->failure = gtk_label_new (" ");
  gtk_widget_add_css_class (self->failure, "error");
  gtk_label_set_wrap (GTK_LABEL (self->failure), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->failure), 0);
  gtk_widget_set_visible (self->failure, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (box), self->failure);
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  return box;
}

GtkWidget *
quad_breakdown_section_new (QuadSession *session, const ScreenPart *part)
{
  QuadBreakdownSection *self = g_object_new (QUAD_TYPE_BREAKDOWN_SECTION, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *content;

  self->session = g_object_ref (session);
  self->part = part;
  self->datum = cadrage_find_datum (quad_session_get_cadrage (session), part->of);
  self->expander = ADW_EXPANDER_ROW (expander);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), part->title);
  if (part->note != NULL)
    gtk_widget_set_tooltip_text (expander, part->note);
  content = content_new (self);
  adw_expander_row_add_row (self->expander, content);
  gtk_widget_set_focusable (gtk_widget_get_parent (content), FALSE);
  accessible_name_set (gtk_widget_get_parent (content), part->title);
  accessible_name_expander (self->expander, part->title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
  accessible_name_set (gtk_widget_get_parent (expander), part->title);
  adw_bin_set_child (ADW_BIN (self), group);
  return GTK_WIDGET (self);
}
