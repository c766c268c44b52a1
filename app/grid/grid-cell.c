/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every input is a GtkEntry: a bare GtkText is not there for screen readers. */
#include "grid/grid-cell.h"

#include "field/field-state.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

#define DATA "quad-grid-cell"
#define SENTENCE_CHARS 12
#define NUMBER_CHARS 10
#define DATE_CHARS 15

static Kind
kind_of (QuadSession *session, const char *path)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  int symbol, members[TYPE_DIMENSIONS_MAX];

  if (!figures_resolve (quad_session_get_figures (session), path, &symbol, members))
    return KIND_TEXT;
  return ((const Datum *) cadrage->data->pdata[symbol])->type.kind;
}

bool
grid_cell_is_sentence (QuadSession *session, const char *path)
{
  Kind kind = kind_of (session, path);

  return kind == KIND_TEXT || kind == KIND_CHOICE;
}

static int
count_chars (QuadSession *session, const char *path)
{
  if (grid_cell_is_sentence (session, path))
    return SENTENCE_CHARS;
  return kind_of (session, path) == KIND_DATE ? DATE_CHARS : NUMBER_CHARS;
}

static GtkWidget *
build_input (const GridCell *cell, const GridTable *table, QuadSession *session)
{
  GtkWidget *entry = gtk_entry_new ();
  bool is_sentence = grid_cell_is_sentence (session, cell->path);
  g_autofree char *name = grid_table_name_cell (table, cell);

  gtk_editable_set_alignment (GTK_EDITABLE (entry), is_sentence ? 0 : 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), count_chars (session, cell->path));
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE); /* Ctrl+Z is the history's */
  if (!is_sentence)
    gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_hexpand (entry, is_sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return entry;
}

/* An entry has one line: while nothing is typed there the whole sentence is read over it, on as
 * many as it takes. */
static void
lay_sentence_over (GtkWidget *entry)
{
  GtkWidget *place = gtk_overlay_new ();
  GtkWidget *words = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
      "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", SENTENCE_CHARS, "max-width-chars",
      SENTENCE_CHARS, "xalign", 0.0, "can-target", FALSE, NULL);

  gtk_overlay_set_child (GTK_OVERLAY (place), words);
  gtk_overlay_add_overlay (GTK_OVERLAY (place), entry);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (place), entry, TRUE);
  gtk_widget_add_css_class (place, "sentence-cell");
  g_object_bind_property (entry, "text", words, "label", G_BINDING_SYNC_CREATE);
}

static GtkWidget *
build_computed (const GridCell *cell, QuadSession *session)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *value = gtk_label_new (NULL);

  gtk_widget_set_halign (value, grid_cell_is_sentence (session, cell->path) ? GTK_ALIGN_START
                                                                            : GTK_ALIGN_END);
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (value, "computed");
  gtk_button_set_child (GTK_BUTTON (button), value);
  return button;
}

static GtkWidget *
build_words (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static void
show_class (GtkWidget *widget, const char *name, bool is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
grid_cell_show_reason (GridCell *cell)
{
  const char *reason = cell->refusal != NULL ? cell->refusal : cell->mark;
  GtkAccessible *accessible = GTK_ACCESSIBLE (cell->widget);

  if (cell->widget == NULL || cell->kind == QUAD_CELL_TEXT)
    return;
  show_class (cell->widget, "error", cell->refusal != NULL);
  show_class (cell->widget, "warning", cell->refusal == NULL && cell->mark != NULL);
  if (reason == NULL) {
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
    return;
  }
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  gtk_accessible_update_state (
      accessible, GTK_ACCESSIBLE_STATE_INVALID,
      cell->refusal != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_input (GridCell *cell, QuadSession *session)
{
  g_autofree char *value = wording_of_value (session, cell->path);
  const char *text = cell->written != NULL ? cell->written
                     : cell->typed != NULL ? cell->typed
                     : value != NULL       ? value
                                           : "";
  const char *hint = field_is_missing (session, cell->path) ? _ ("to complete") : NULL;
  GtkEditable *entry = GTK_EDITABLE (cell->widget);

  if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), hint) != 0)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_editable_set_editable (entry, quad_session_get_read_only_reason (session) == NULL);
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
  if (grid_cell_is_sentence (session, cell->path) && cell->refusal == NULL &&
      cell->mark == NULL)
    gtk_widget_set_tooltip_text (cell->widget, *text != '\0' ? text : NULL);
}

static void
show_computed (GridCell *cell, const GridTable *table, QuadSession *session)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (cell->widget));
  g_autofree char *value = wording_of_value (session, cell->path);
  const char *text = value != NULL && *value != '\0' ? value : _ ("to complete");
  g_autofree char *name = grid_table_name_cell (table, cell);
  g_autofree char *name_and_value = g_strdup_printf (_ ("%s: %s"), name, text);

  show_class (label, "dim-label", value == NULL);
  if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_and_value, -1);
}

static void
show_words (GridCell *cell, const GridTable *table)
{
  const char *text = cell->text != NULL ? cell->text : "";
  g_autofree char *name = grid_table_name_cell (table, cell);
  g_autofree char *name_and_text = g_strdup_printf (_ ("%s: %s"), name, text);

  gtk_label_set_label (GTK_LABEL (cell->widget), text);
  gtk_widget_set_visible (cell->widget, *text != '\0');
  show_class (cell->widget, "warning", cell->warning);
  show_class (cell->widget, "dim-label", !cell->warning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_and_text, -1);
}

void
grid_cell_show (GridCell *cell, const GridTable *table, QuadSession *session)
{
  if (cell->widget == NULL)
    return;

  switch (cell->kind) {
  case QUAD_CELL_INPUT:
    show_input (cell, session);
    break;
  case QUAD_CELL_COMPUTED:
    show_computed (cell, table, session);
    break;
  case QUAD_CELL_TEXT:
    show_words (cell, table);
    break;
  case QUAD_CELL_NONE:
    break;
  }
  grid_cell_show_reason (cell);
}

GtkWidget *
grid_cell_get_place (const GridCell *cell)
{
  GtkWidget *parent = gtk_widget_get_parent (cell->widget);

  return GTK_IS_OVERLAY (parent) ? parent : cell->widget;
}

GtkWidget *
grid_cell_build (GridCell *cell, const GridTable *table, QuadSession *session)
{
  switch (cell->kind) {
  case QUAD_CELL_INPUT:
    cell->widget = build_input (cell, table, session);
    break;
  case QUAD_CELL_COMPUTED:
    cell->widget = build_computed (cell, session);
    break;
  case QUAD_CELL_TEXT:
    cell->widget = build_words ();
    break;
  case QUAD_CELL_NONE:
    return NULL;
  }
  if (cell->kind == QUAD_CELL_INPUT && table->n_cells <= GRID_CELLS_BUILT_MAX &&
      grid_cell_is_sentence (session, cell->path))
    lay_sentence_over (cell->widget);
  g_object_set_data (G_OBJECT (cell->widget), DATA, cell);
  g_object_set_data (G_OBJECT (grid_cell_get_place (cell)), DATA, cell);
  gtk_widget_add_css_class (cell->widget, "figure-cell");
  gtk_widget_add_css_class (cell->widget, "numeric");
  if (grid_table_get_row (table, cell->row)->total)
    gtk_widget_add_css_class (cell->widget, "total");
  grid_cell_show (cell, table, session);
  return cell->widget;
}

bool
grid_cell_has_focus (const GridCell *cell)
{
  return gtk_widget_has_focus (
      GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (cell->widget))));
}

GridCell *
grid_cell_of_widget (GtkWidget *widget)
{
  GridCell *cell = NULL;

  for (; widget != NULL && cell == NULL; widget = gtk_widget_get_parent (widget))
    cell = g_object_get_data (G_OBJECT (widget), DATA);
  return cell;
}
