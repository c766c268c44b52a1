/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/versions-window.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/versions.h"
#include "window/copy-row.h"

#include <glib/gi18n-lib.h>

#define LOOK_BACK "versions.look-back"

struct _QuadVersionsWindow {
  AdwWindow parent_instance;

  QuadDossierWindow *window; /* NULL when it is gone */
  AdwActionRow *present;
  AdwPreferencesGroup *frozen;
};

G_DEFINE_FINAL_TYPE (QuadVersionsWindow, quad_versions_window, ADW_TYPE_WINDOW)

/* What can be done with a version, in the order in which it is offered. */
static const struct {
  const char *label;
  const char *icon;
  const char *action;
} doors[] = {
  { N_ ("Open the PDF"), "document-open-symbolic", "versions.open" },
  { N_ ("Save the PDF as…"), "document-save-as-symbolic", "versions.save" },
  { N_ ("Compare with the present"), "edit-find-replace-symbolic", "versions.compare" },
  { N_ ("Look at the dossier as it was then"), "document-open-recent-symbolic", LOOK_BACK },
};

static void
show_present (QuadVersionsWindow *self, const Dossier *dossier)
{
  g_autofree char *title = g_strdup_printf (_ ("Draft v%d"), dossier->version);
  g_autofree char *said =
      dossier->frozen_as > 0
          ? g_strdup_printf (
                _ ("Nothing has changed since version %d: what you change from now "
                   "on belongs to version %d."),
                dossier->frozen_as, dossier->version)
          : g_strdup_printf (
                _ ("What the dossier says now is a draft: freezing it makes version "
                   "%d, which can be signed."),
                dossier->version);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, said);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->present), title);
  adw_action_row_set_subtitle (self->present, said);
  accessible_name_set (GTK_WIDGET (self->present), name);
}

static GtkWidget *
door_new (int version, gsize rank)
{
  GtkWidget *row = adw_action_row_new ();
  const char *label = _ (doors[rank].label);
  g_autofree char *title = g_strdup_printf (_ ("Version %d"), version);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  accessible_name_set (row, name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", doors[rank].icon,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", version);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), doors[rank].action);
  return row;
}

static GtkWidget *
version_row_new (const FrozenVersion *version)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("Version %d"), version->number);
  g_autofree char *time = version_describe_time (version);
  g_autofree char *proof = version_describe_proof (version);
  g_autofree char *said = g_strdup_printf (_ ("%s, %s. %s"), time, version->author, proof);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, said);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), escaped);
  accessible_name_expander (ADW_EXPANDER_ROW (row), name);
  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), door_new (version->number, i));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            copy_row_new (_ ("SHA-256 of the PDF"), version->sha256));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            copy_row_new (_ ("Journal before freezing"), version->journal));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            copy_row_new (_ ("Content of the dossier"), version->content));
  return row;
}

static void
show_frozen (QuadVersionsWindow *self, const GPtrArray *versions, const char *failure)
{
  for (guint i = 0; versions != NULL && i < versions->len; i++) {
    GtkWidget *row = version_row_new (versions->pdata[i]);

    adw_preferences_group_add (self->frozen, row);
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), i == 0);
  }
  if (failure != NULL)
    adw_preferences_group_set_description (self->frozen, failure);
  else if (versions->len == 0)
    adw_preferences_group_set_description (
        self->frozen,
        _ ("None yet. A frozen version is a PDF that never changes again: the one that is "
           "signed."));
}

/* The doors are those of the dossier's window. */
static void
pass_on (GtkWidget *widget, const char *action, GVariant *version)
{
  QuadVersionsWindow *self = QUAD_VERSIONS_WINDOW (widget);
  const char *name = strchr (action, '.') + 1;
  g_autofree char *other = g_strdup_printf ("win.%s-version", name);

  (void) gtk_widget_activate_action_variant (GTK_WIDGET (self->window), other, version);
  if (g_str_equal (action, LOOK_BACK)) /* another window, which this one would stand before */
    gtk_window_close (GTK_WINDOW (self));
}

static void
show_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (QUAD_VERSIONS_WINDOW (widget)->window);

  gtk_window_close (GTK_WINDOW (widget));
  (void) gtk_widget_activate_action (window, "win.history", NULL);
}

static void
quad_versions_window_dispose (GObject *object)
{
  g_clear_weak_pointer (&QUAD_VERSIONS_WINDOW (object)->window);
  G_OBJECT_CLASS (quad_versions_window_parent_class)->dispose (object);
}

static void
quad_versions_window_class_init (QuadVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_versions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("versions-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadVersionsWindow, present);
  gtk_widget_class_bind_template_child (widget_class, QuadVersionsWindow, frozen);
  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    gtk_widget_class_install_action (widget_class, doors[i].action, "i", pass_on);
  gtk_widget_class_install_action (widget_class, "versions.history", NULL, show_history);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quad_versions_window_init (QuadVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
}

GtkWindow *
quad_versions_window_new (QuadDossierWindow *window)
{
  QuadVersionsWindow *self = g_object_new (QUAD_TYPE_VERSIONS_WINDOW, NULL);
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = versions_read (session, &error);

  g_set_weak_pointer (&self->window, window);
  show_present (self, quad_session_get_dossier (session));
  show_frozen (self, versions, error != NULL ? error->message : NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  return GTK_WINDOW (self);
}
