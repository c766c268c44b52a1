/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/region-list.h"

#include "field/accessible-name.h"
#include "field/resources.h"

#include <glib/gi18n-lib.h>

#define ROW_REGION "quad-region"

struct _QuadRegionList {
  AdwBin parent_instance;

  const Region *chosen;
  GtkSearchEntry *search;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (QuadRegionList, quad_region_list, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const Region *
region_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), ROW_REGION);
}

/* Owned: "Nord, Pas-de-Calais", after the name of today where it is another. */
static char *
describe (const Region *region, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *today = ((const RegionName *) region->names->pdata[region->names->len - 1])->name;

  if (!g_str_equal (today, name))
    g_string_append_printf (text, _ ("today %s"), today);
  for (guint i = 0; i < region->departments->len; i++) {
    const Department *department = region->departments->pdata[i];

    if (!g_str_equal (department->name, name))
      g_string_append_printf (text, "%s%s",
                              text->len == 0 ? ""
                              : i == 0       ? " · "
                                             : ", ",
                              department->name);
  }
  return g_strdup (text->str);
}

static void
add_row (QuadRegionList *self, const Region *region, const Cadrage *plan)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = starting_get_name (plan, region)->name;
  g_autofree char *departments = describe (region, name);
  g_autofree char *label =
      g_strjoin (departments[0] != '\0' ? ", " : "", name, departments, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), departments);
  accessible_name_set (row, label);
  g_object_set_data (G_OBJECT (row), ROW_REGION, (gpointer) region);
  gtk_list_box_append (self->rows, row);
  if (region == self->chosen)
    gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (row));
}

static int
compare_names (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return g_utf8_collate (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (a)),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (b)));
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  QuadRegionList *self = data;
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_strstrip (typed);
  return typed[0] == '\0' || starting_region_matches (region_of (row), typed);
}

static void
search_changed (QuadRegionList *self)
{
  gtk_list_box_invalidate_filter (self->rows);
}

/* Escape: first the search, then whatever Escape does around. */
static void
stop_search (QuadRegionList *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search))[0] == '\0')
    (void) gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
take_first (QuadRegionList *self)
{
  GtkListBoxRow *row;

  search_changed (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (is_wanted (row, self)) {
      gtk_list_box_select_row (self->rows, row);
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return;
    }
}

static void
row_selected (QuadRegionList *self, GtkListBoxRow *row)
{
  if (row == NULL || region_of (row) == self->chosen)
    return;

  self->chosen = region_of (row);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
quad_region_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUAD_REGION_LIST (widget)->search));
}

static void
quad_region_list_class_init (QuadRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = quad_region_list_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("region-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadRegionList, search);
  gtk_widget_class_bind_template_child (widget_class, QuadRegionList, rows);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, take_first);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  signals[CHANGED] = g_signal_new ("changed", QUAD_TYPE_REGION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
quad_region_list_init (QuadRegionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->rows, is_wanted, self, NULL);
  gtk_list_box_set_sort_func (self->rows, compare_names, NULL, NULL);
}

void
quad_region_list_show (QuadRegionList *self, const GPtrArray *regions, const Cadrage *plan)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < regions->len; i++)
    add_row (self, regions->pdata[i], plan);
}

const Region *
quad_region_list_get_chosen (QuadRegionList *self)
{
  return self->chosen;
}
