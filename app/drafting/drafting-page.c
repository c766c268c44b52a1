/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-page.h"

#include "drafting/drafting-own.h"
#include "drafting/drafting-row.h"
#include "field/resources.h"
#include "session/clause-search.h"
#include "session/clauses.h"
#include "session/dictionary.h"

/* Most of the act is below what one sees: its rows are made while nothing else is to be done.
 */
#define ROWS_AT_FIRST 8
#define ROWS_AT_ONCE 10

struct _QuadDraftingPage {
  GtkBox parent_instance;

  QuadSession *session;
  GPtrArray *clauses; /* of Clause */
  GHashTable *by_id;  /* id of a clause → its row */
  guint n_shown;      /* clauses that have a row: the first ones */
  guint more;         /* source of what makes the others; 0: all have one */

  GtkToggleButton *filter_all;
  GtkToggleButton *filter_to_complete;
  GtkToggleButton *filter_optional;
  GtkToggleButton *filter_rewritten;
  GtkSearchEntry *search;
  GtkWidget *add;
  GtkWidget *note;
  GtkBox *rows;
  GtkWidget *nothing;
};

static void quad_drafting_page_section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadDraftingPage, quad_drafting_page, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION,
                                                      quad_drafting_page_section_init))

static ClauseFilter
get_filter (QuadDraftingPage *self)
{
  if (gtk_toggle_button_get_active (self->filter_to_complete))
    return CLAUSE_FILTER_TO_COMPLETE;
  if (gtk_toggle_button_get_active (self->filter_optional))
    return CLAUSE_FILTER_OPTIONAL;

  return gtk_toggle_button_get_active (self->filter_rewritten) ? CLAUSE_FILTER_REWRITTEN
                                                               : CLAUSE_FILTER_ALL;
}

static QuadDraftingRow *
row_of (QuadDraftingPage *self, guint place)
{
  return g_hash_table_lookup (self->by_id, ((const Clause *) self->clauses->pdata[place])->id);
}

/* What is being written anew stays, whatever it is. */
static void
filter (QuadDraftingPage *self)
{
  g_autofree bool *left = NULL;
  bool any = false;

  if (self->clauses == NULL)
    return;

  left = clause_search_filter (self->clauses, get_filter (self),
                               gtk_editable_get_text (GTK_EDITABLE (self->search)));
  for (guint i = 0; i < self->clauses->len; i++) {
    QuadDraftingRow *row = row_of (self, i);
    bool shown = left[i] || (row != NULL && quad_drafting_row_get_rewriting (row) != NULL);

    if (row != NULL)
      gtk_widget_set_visible (GTK_WIDGET (row), shown);
    any = any || shown;
  }
  gtk_widget_set_visible (self->nothing, !any);
}

static void
stop_search (QuadDraftingPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
show_all (QuadDraftingPage *self)
{
  stop_search (self);
  gtk_toggle_button_set_active (self->filter_all, TRUE);
  filter (self);
}

static void
remove_absent_rows (QuadDraftingPage *self, GHashTable *present)
{
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (present, id)) {
      gtk_box_remove (self->rows, row);
      g_hash_table_iter_remove (&iter);
    }
}

/* A row is made once, and changed only where its clause has. */
static void
show_clause (QuadDraftingPage *self, const Clause *clause, GtkWidget *above)
{
  GtkWidget *row = g_hash_table_lookup (self->by_id, clause->id);

  if (row == NULL) {
    row = quad_drafting_row_new (self->session);
    g_hash_table_insert (self->by_id, g_strdup (clause->id), row);
    gtk_box_insert_child_after (self->rows, row, above);
  } else if (gtk_widget_get_prev_sibling (row) != above) {
    gtk_box_reorder_child_after (self->rows, row, above);
  }
  quad_drafting_row_set_clause (QUAD_DRAFTING_ROW (row), clause);
}

static void
show_clauses (QuadDraftingPage *self, guint first, guint end)
{
  GtkWidget *above = first > 0 ? GTK_WIDGET (row_of (self, first - 1)) : NULL;

  for (guint i = first; i < end; i++) {
    show_clause (self, self->clauses->pdata[i], above);
    above = GTK_WIDGET (row_of (self, i));
  }
  self->n_shown = end;
}

static gboolean
show_more (gpointer data)
{
  QuadDraftingPage *self = data;

  show_clauses (self, self->n_shown, MIN (self->n_shown + ROWS_AT_ONCE, self->clauses->len));
  filter (self);
  if (self->n_shown < self->clauses->len)
    return G_SOURCE_CONTINUE;

  self->more = 0;
  return G_SOURCE_REMOVE;
}

static void
refresh (QuadSection *section)
{
  QuadDraftingPage *self = QUAD_DRAFTING_PAGE (section);
  GPtrArray *before = g_steal_pointer (&self->clauses); /* rows show it until they follow */
  g_autoptr (GHashTable) present = g_hash_table_new (g_str_hash, g_str_equal);
  guint end = ROWS_AT_FIRST;

  self->clauses = clauses_read (self->session);
  for (guint i = 0; i < self->clauses->len; i++) {
    g_hash_table_add (present, ((Clause *) self->clauses->pdata[i])->id);
    if (row_of (self, i) != NULL)
      end = MAX (end, i + 1);
  }
  remove_absent_rows (self, present);
  show_clauses (self, 0, MIN (end, self->clauses->len));
  if (self->n_shown < self->clauses->len && self->more == 0)
    self->more = g_idle_add_full (G_PRIORITY_LOW, show_more, self, NULL);
  gtk_widget_set_sensitive (self->add,
                            quad_session_get_read_only_reason (self->session) == NULL);
  filter (self);
  g_clear_pointer (&before, g_ptr_array_unref);
}

static bool
go_to (QuadSection *section, const char *path)
{
  QuadDraftingPage *self = QUAD_DRAFTING_PAGE (section);
  int place = clause_search_place (self->clauses, path);
  GtkWidget *row;

  if (place < 0)
    return false;

  if ((guint) place >= self->n_shown)
    show_clauses (self, self->n_shown, (guint) place + 1);
  row = GTK_WIDGET (row_of (self, (guint) place));
  if (!gtk_widget_get_visible (row))
    show_all (self);
  return gtk_widget_grab_focus (row);
}

static void
quad_drafting_page_section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static void
open_own (QuadDraftingPage *self, int rank)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *own;

  if (quad_session_get_read_only_reason (self->session) != NULL)
    return;

  own = quad_drafting_own_new (self->session, rank);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (own), GTK_WINDOW (root));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (own), TRUE);
  gtk_window_present (GTK_WINDOW (own));
}

static void
add_own (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_own (QUAD_DRAFTING_PAGE (widget), 0);
}

static void
edit_own (GtkWidget *widget, const char *action, GVariant *rank)
{
  open_own (QUAD_DRAFTING_PAGE (widget), g_variant_get_int32 (rank));
}

static void
quad_drafting_page_dispose (GObject *object)
{
  QuadDraftingPage *self = QUAD_DRAFTING_PAGE (object);

  g_clear_handle_id (&self->more, g_source_remove);
  if (self->by_id != NULL)
    g_hash_table_remove_all (self->by_id);
  G_OBJECT_CLASS (quad_drafting_page_parent_class)->dispose (object);
}

static void
quad_drafting_page_finalize (GObject *object)
{
  QuadDraftingPage *self = QUAD_DRAFTING_PAGE (object);

  g_clear_pointer (&self->clauses, g_ptr_array_unref);
  g_hash_table_unref (self->by_id);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_drafting_page_parent_class)->finalize (object);
}

static void
quad_drafting_page_class_init (QuadDraftingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("drafting-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, filter_all);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, filter_to_complete);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, filter_optional);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, filter_rewritten);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, search);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, add);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, note);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, rows);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_install_action (widget_class, "drafting.add-own", NULL, add_own);
  gtk_widget_class_install_action (widget_class, "drafting.edit-own", "i", edit_own);
}

static void
quad_drafting_page_init (QuadDraftingPage *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
quad_drafting_page_new (QuadSession *session)
{
  QuadDraftingPage *self = g_object_new (QUAD_TYPE_DRAFTING_PAGE, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->note, dictionary_of (session) == NULL);
  refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
