/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/fields-section.h"

#include "field/accessible-name.h"
#include "field/field-row.h"

struct _QuadFieldsSection {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* of QuadFieldRow, lent by the group */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldsSection, quad_fields_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static void
refresh (QuadSection *section)
{
  QuadFieldsSection *self = QUAD_FIELDS_SECTION (section);

  for (guint i = 0; i < self->rows->len; i++)
    quad_field_row_refresh (self->rows->pdata[i]);
}

static bool
go_to (QuadSection *section, const char *path)
{
  QuadFieldsSection *self = QUAD_FIELDS_SECTION (section);

  for (guint i = 0; i < self->rows->len; i++) {
    QuadFieldRow *row = self->rows->pdata[i];

    if (g_str_equal (quad_field_row_get_path (row), path)) {
      quad_field_row_go_to (row);
      return true;
    }
  }

  return false;
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static void
quad_fields_section_finalize (GObject *object)
{
  g_ptr_array_unref (QUAD_FIELDS_SECTION (object)->rows);
  G_OBJECT_CLASS (quad_fields_section_parent_class)->finalize (object);
}

static void
quad_fields_section_class_init (QuadFieldsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_fields_section_finalize;
}

static void
quad_fields_section_init (QuadFieldsSection *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
quad_fields_section_new (QuadSession *session, const char *title, const char *const *paths)
{
  QuadFieldsSection *self = g_object_new (QUAD_TYPE_FIELDS_SECTION, NULL);
  g_autofree char *escaped = title != NULL ? g_markup_escape_text (title, -1) : NULL;

  if (title != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "headed");
  adw_preferences_group_set_title (self->group, escaped != NULL ? escaped : "");
  for (int i = 0; paths[i] != NULL; i++) {
    GtkWidget *row = quad_field_row_new (session, paths[i]);

    accessible_name_set (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    adw_preferences_group_add (self->group, row);
    g_ptr_array_add (self->rows, row);
  }

  return GTK_WIDGET (self);
}

void
quad_fields_section_set_description (QuadFieldsSection *self, const char *description)
{
  g_autofree char *escaped =
      description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_description (self->group, escaped);
}
