/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/checks-section.h"

#include "document/finding.h"
#include "field/accessible-name.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SEVERITIES 3

struct _QuadChecksSection {
  AdwBin parent_instance;

  QuadSession *session;
  GtkBox *box;
  char *shown; /* the findings as text: what is the same is not built again */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadChecksSection, quad_checks_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static const struct {
  const char *title;
  const char *icon;
  const char *style;
} looks[N_SEVERITIES] = {
  [SEVERITY_BLOCKING] = { N_ ("Blocking"), "dialog-error-symbolic", "error" },
  [SEVERITY_WARNING] = { N_ ("To be looked at"), "dialog-warning-symbolic", "warning" },
  [SEVERITY_INFO] = { N_ ("For information"), "dialog-information-symbolic", "dim-label" },
};

static GtkWidget *
row_new (QuadSession *session, const Finding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[finding->severity].icon);
  g_autofree char *escaped = g_markup_escape_text (finding->text, -1);
  g_autofree char *place =
      finding->place[0] != '\0' ? wording_of_path (session, finding->place) : NULL;

  gtk_widget_add_css_class (icon, looks[finding->severity].style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (looks[finding->severity].title), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  accessible_name_set (row, finding->text);
  if (place == NULL)
    return row;

  g_autofree char *subtitle = g_markup_escape_text (place, -1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
  return row;
}

static void
add_group (QuadChecksSection *self, const GPtrArray *findings, Severity severity)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = NULL;
  guint n_rows = 0;

  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];

    if (finding->severity != severity)
      continue;
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (self->session, finding));
    n_rows++;
  }
  if (n_rows == 0) {
    g_object_unref (g_object_ref_sink (group));
    return;
  }

  title = g_strdup_printf ("%s (%u)", _ (looks[severity].title), n_rows);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
}

static void
add_all_clear (QuadChecksSection *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "emblem-ok-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Nothing to report"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _ ("No check finds anything to complete or to correct."));
  gtk_box_append (self->box, status);
}

static char *
describe (const GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];

    g_string_append_printf (text, "%d\t%s\t%s\n", (int) finding->severity, finding->place,
                            finding->text);
  }

  return g_string_free (text, FALSE);
}

static void
refresh (QuadSection *section)
{
  QuadChecksSection *self = QUAD_CHECKS_SECTION (section);
  const GPtrArray *findings = quad_session_get_findings (self->session);
  g_autofree char *text = describe (findings);
  GtkWidget *child;

  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (Severity severity = SEVERITY_BLOCKING; severity <= SEVERITY_INFO; severity++)
    add_group (self, findings, severity);
  if (findings->len == 0)
    add_all_clear (self);
}

static bool
go_to (QuadSection *section, const char *path)
{
  return false;
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

static void
quad_checks_section_finalize (GObject *object)
{
  QuadChecksSection *self = QUAD_CHECKS_SECTION (object);

  g_free (self->shown);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_checks_section_parent_class)->finalize (object);
}

static void
quad_checks_section_class_init (QuadChecksSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_checks_section_finalize;
}

static void
quad_checks_section_init (QuadChecksSection *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "headed");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
quad_checks_section_new (QuadSession *session)
{
  QuadChecksSection *self = g_object_new (QUAD_TYPE_CHECKS_SECTION, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
