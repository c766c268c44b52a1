/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/table-section.h"

#include "field/accessible-name.h"
#include "field/section-heading.h"
#include "grid/figure-grid.h"
#include "grid/members-dialog.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SPACING 9

struct _QuadTableSection {
  AdwBin parent_instance;

  QuadSession *session;
  const Screen *screen;
  const ScreenPart *part;
  AdwBin *place; /* of the grid */
  QuadFigureGrid *grid;
  char *shape; /* the members the grid was built for */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadTableSection, quad_table_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

/* What this screen enters may be typed; the rest is shown. */
static QuadCellKind
kind_of (QuadTableSection *self, const char *id, const char *path)
{
  const Datum *datum = cadrage_find_datum (quad_session_get_cadrage (self->session), id);
  bool given = datum != NULL && (datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD);

  return given && (g_hash_table_contains (self->screen->entered, id) ||
                   g_hash_table_contains (self->screen->entered, path))
             ? QUAD_CELL_INPUT
             : QUAD_CELL_COMPUTED;
}

/* Owned: "actions_supplementaires" of "actions_supplementaires[region]". */
static char *
id_of_path (const char *path)
{
  const char *bracket = strchr (path, '[');

  return bracket != NULL ? g_strndup (path, (gsize) (bracket - path)) : g_strdup (path);
}

static void
set_cell (QuadTableSection *self, int row, int column, const char *path)
{
  g_autofree char *id = id_of_path (path);

  quad_figure_grid_set_cell (self->grid, row, column, path, kind_of (self, id, path));
}

static void
add_lines (QuadTableSection *self)
{
  for (guint i = 0; i < self->part->lines->len; i++) {
    const ScreenLine *line = self->part->lines->pdata[i];
    int row = quad_figure_grid_add_row (self->grid, line->title, line->total);

    for (int k = 0; line->paths[k] != NULL; k++)
      if (line->paths[k][0] != '\0')
        set_cell (self, row, k, line->paths[k]);
  }
}

/* Owned: the path of a datum for one member, "versement_taux[1]" or "tranche.1.pieces". */
static char *
path_of_member (QuadTableSection *self, const char *id, int member)
{
  Figures *figures = quad_session_get_figures (self->session);
  int symbol = cadrage_find_symbol (quad_session_get_cadrage (self->session), id);
  int members[TYPE_DIMENSIONS_MAX] = { member };

  return figures_dup_path (figures, symbol, members);
}

static int
find_dimension (QuadTableSection *self)
{
  const GPtrArray *dimensions = quad_session_get_cadrage (self->session)->dimensions;

  for (guint i = 0; i < dimensions->len; i++)
    if (g_str_equal (((const Dimension *) dimensions->pdata[i])->id, self->part->dimension))
      return (int) i;

  g_assert_not_reached ();
}

static void
add_total (QuadTableSection *self)
{
  bool any = false;
  int row;

  for (guint i = 0; i < self->part->columns->len; i++)
    any = any || ((const ScreenColumn *) self->part->columns->pdata[i])->total != NULL;
  if (!any)
    return;

  row = quad_figure_grid_add_row (self->grid, _ ("Total"), true);
  for (guint i = 0; i < self->part->columns->len; i++) {
    const ScreenColumn *column = self->part->columns->pdata[i];

    if (column->total != NULL)
      quad_figure_grid_set_cell (self->grid, row, (int) i, column->total, QUAD_CELL_COMPUTED);
  }
}

static void
add_members (QuadTableSection *self)
{
  Figures *figures = quad_session_get_figures (self->session);
  int dimension = find_dimension (self);

  for (int i = 0; i < figures_count_members (figures, dimension); i++) {
    int row = quad_figure_grid_add_row (
        self->grid, figures_get_member_label (figures, dimension, i), false);

    for (guint k = 0; k < self->part->columns->len; k++) {
      const ScreenColumn *column = self->part->columns->pdata[k];
      g_autofree char *path = path_of_member (self, column->of, i);

      quad_figure_grid_set_cell (self->grid, row, (int) k, path,
                                 kind_of (self, column->of, path));
    }
  }
  add_total (self);
}

/* Owned: the members of the rows, for they can change. */
static char *
describe_shape (QuadTableSection *self)
{
  Figures *figures = quad_session_get_figures (self->session);
  GString *shape = g_string_new (NULL);

  if (self->part->dimension == NULL)
    return g_string_free (shape, FALSE);

  int dimension = find_dimension (self);

  for (int i = 0; i < figures_count_members (figures, dimension); i++)
    g_string_append_printf (shape, "%s=%s\n", figures_get_member_id (figures, dimension, i),
                            figures_get_member_label (figures, dimension, i));
  return g_string_free (shape, FALSE);
}

static void
build (QuadTableSection *self)
{
  GtkWidget *grid = quad_figure_grid_new (self->session);

  self->grid = QUAD_FIGURE_GRID (grid);
  quad_figure_grid_set_title (self->grid, "");
  for (guint i = 0; i < self->part->columns->len; i++)
    (void) quad_figure_grid_add_column (
        self->grid, ((const ScreenColumn *) self->part->columns->pdata[i])->title);
  if (self->part->dimension != NULL)
    add_members (self);
  else
    add_lines (self);
  quad_figure_grid_replace (self->grid, self->place);
}

static void
mark_findings (QuadTableSection *self)
{
  const GPtrArray *findings = quad_session_get_findings (self->session);

  quad_figure_grid_clear_marks (self->grid);
  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];
    g_autofree char *text = wording_for_screen (finding->text);

    if (finding->severity != SEVERITY_INFO)
      (void) quad_figure_grid_mark (self->grid, finding->place, text);
  }
}

static void
refresh (QuadSection *section)
{
  QuadTableSection *self = QUAD_TABLE_SECTION (section);
  g_autofree char *shape = describe_shape (self);

  if (g_strcmp0 (shape, self->shape) != 0) {
    g_free (self->shape);
    self->shape = g_steal_pointer (&shape);
    build (self);
  }
  mark_findings (self);
  quad_section_refresh (QUAD_SECTION (self->grid));
}

static bool
go_to (QuadSection *section, const char *path)
{
  return quad_section_go_to (QUAD_SECTION (QUAD_TABLE_SECTION (section)->grid), path);
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static void
quad_table_section_finalize (GObject *object)
{
  QuadTableSection *self = QUAD_TABLE_SECTION (object);

  g_free (self->shape);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_table_section_parent_class)->finalize (object);
}

static void
quad_table_section_class_init (QuadTableSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_table_section_finalize;
}

static void
quad_table_section_init (QuadTableSection *self)
{
}

static void
edit_members (GtkWidget *button, QuadTableSection *self)
{
  members_dialog_show (GTK_WIDGET (self), self->session, self->part->dimension);
}

/* The rows of an open dimension are the dossier's own. NULL when they are not. */
static GtkWidget *
members_button_new (QuadTableSection *self)
{
  const Cadrage *cadrage = quad_session_get_cadrage (self->session);
  const Dimension *dimension = self->part->dimension != NULL
                                   ? cadrage_find_dimension (cadrage, self->part->dimension)
                                   : NULL;
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (dimension == NULL || !dimension->open ||
      quad_session_get_read_only_reason (self->session) != NULL)
    return NULL;

  button = gtk_button_new_with_mnemonic (_ ("_Rows…"));
  gtk_widget_set_tooltip_text (button, _ ("Add, rename, move or remove rows"));
  gtk_widget_add_css_class (button, "flat");
  name = g_strdup_printf ("%s, %s",
                          self->part->title != NULL ? self->part->title : dimension->label,
                          _ ("Add, rename, move or remove rows"));
  accessible_name_set (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_members), self, 0);
  return button;
}

GtkWidget *
quad_table_section_new (QuadSession *session, const Screen *screen, const ScreenPart *part)
{
  QuadTableSection *self = g_object_new (QUAD_TYPE_TABLE_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *heading;

  self->session = g_object_ref (session);
  self->screen = screen;
  self->part = part;
  self->place = ADW_BIN (adw_bin_new ());
  heading = section_heading_new (part->title, part->note, members_button_new (self));
  if (heading != NULL) {
    gtk_widget_add_css_class (GTK_WIDGET (self), "headed");
    gtk_box_append (GTK_BOX (box), heading);
  }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
