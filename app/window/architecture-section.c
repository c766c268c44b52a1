/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/architecture-section.h"

#include "field/resources.h"
#include "session/parties.h"
#include "session/wording.h"
#include "window/architecture-changes.h"

#include <glib/gi18n-lib.h>

struct _QuadArchitectureSection {
  AdwBin parent_instance;

  AdwPreferencesGroup *choices;
  AdwPreferencesGroup *changes;
  GtkLabel *refusal;

  QuadSession *session;
  const Architecture *chosen; /* looked at, not taken yet; NULL: none */
  GPtrArray *buttons;         /* of GtkCheckButton, one for each architecture, then "other" */
  GtkWidget *other;           /* the row of the last button */
  GPtrArray *shown;           /* of GtkWidget: the rows of the changes */
  char *told;                 /* what they say: the same is not built again */
  bool marking;               /* what changes is not chosen by the person */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadArchitectureSection, quad_architecture_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static const GPtrArray *
get_architectures (QuadArchitectureSection *self)
{
  return quad_session_get_cadrage (self->session)->architectures;
}

static void
clear_changes (QuadArchitectureSection *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    adw_preferences_group_remove (self->changes, self->shown->pdata[i]);
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->told, g_free);
}

/* Owned: all that the changes say. */
static char *
tell (const GPtrArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const TextChange *change = changes->pdata[i];

    g_string_append_printf (text, "%s\n%s\n%s\n%s\n", change->id,
                            change->section != NULL ? change->section : "",
                            change->before != NULL ? change->before : "",
                            change->after != NULL ? change->after : "");
  }

  return g_string_free (text, FALSE);
}

static void
show_changes (QuadArchitectureSection *self)
{
  g_autoptr (GPtrArray) changes = parties_preview (self->session, self->chosen);
  g_autofree char *told = tell (changes);
  g_autofree char *description = architecture_changes_describe (changes);
  g_autoptr (GPtrArray) rows = NULL;

  if (g_strcmp0 (told, self->told) == 0)
    return;

  clear_changes (self);
  self->told = g_steal_pointer (&told);
  adw_preferences_group_set_description (self->changes, description);
  rows = architecture_changes_build (changes);
  for (guint i = 0; i < rows->len; i++) {
    adw_preferences_group_add (self->changes, rows->pdata[i]);
    g_ptr_array_add (self->shown, rows->pdata[i]);
  }
}

/* Marks what is chosen, or else what stands. */
static void
mark (QuadArchitectureSection *self, const Architecture *standing)
{
  const GPtrArray *architectures = get_architectures (self);
  const Architecture *marked = self->chosen != NULL ? self->chosen : standing;
  guint rank;

  if (marked == NULL || !g_ptr_array_find ((GPtrArray *) architectures, marked, &rank))
    rank = architectures->len;
  self->marking = true;
  gtk_widget_set_visible (self->other, standing == NULL);
  gtk_check_button_set_active (self->buttons->pdata[rank], TRUE);
  self->marking = false;
}

static void
refresh (QuadSection *section)
{
  QuadArchitectureSection *self = QUAD_ARCHITECTURE_SECTION (section);
  const Architecture *standing = parties_find_architecture (self->session);

  if (self->chosen == standing)
    self->chosen = NULL;
  mark (self, standing);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), self->chosen != NULL);
  if (self->chosen != NULL)
    show_changes (self);
  else
    clear_changes (self);
}

static void
choose (QuadArchitectureSection *self, GtkCheckButton *button)
{
  const GPtrArray *architectures = get_architectures (self);
  guint rank;

  if (self->marking || !gtk_check_button_get_active (button))
    return;

  self->chosen = g_ptr_array_find (self->buttons, button, &rank) && rank < architectures->len
                     ? architectures->pdata[rank]
                     : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  refresh (QUAD_SECTION (self));
}

static void
leave_off (QuadArchitectureSection *self)
{
  self->chosen = NULL;
  refresh (QUAD_SECTION (self));
}

static void
take (QuadArchitectureSection *self)
{
  g_autoptr (GError) error = NULL;
  const Architecture *chosen = self->chosen;

  if (chosen == NULL)
    return;

  if (!parties_take_architecture (self->session, chosen, &error))
    gtk_label_set_text (self->refusal, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
  refresh (QUAD_SECTION (self));
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
}

static void
quad_architecture_section_dispose (GObject *object)
{
  g_clear_object (&QUAD_ARCHITECTURE_SECTION (object)->session);
  G_OBJECT_CLASS (quad_architecture_section_parent_class)->dispose (object);
}

static void
quad_architecture_section_finalize (GObject *object)
{
  QuadArchitectureSection *self = QUAD_ARCHITECTURE_SECTION (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->shown);
  g_free (self->told);
  G_OBJECT_CLASS (quad_architecture_section_parent_class)->finalize (object);
}

static void
quad_architecture_section_class_init (QuadArchitectureSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_architecture_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_architecture_section_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               QUAD_UI ("architecture-section.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadArchitectureSection, choices);
  gtk_widget_class_bind_template_child (widget_class, QuadArchitectureSection, changes);
  gtk_widget_class_bind_template_child (widget_class, QuadArchitectureSection, refusal);
  gtk_widget_class_bind_template_callback (widget_class, leave_off);
  gtk_widget_class_bind_template_callback (widget_class, take);
}

static void
quad_architecture_section_init (QuadArchitectureSection *self)
{
  self->buttons = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
add_choice (QuadArchitectureSection *self, const char *id, const char *label)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *shown = wording_for_screen (label);
  g_autofree char *title = g_markup_escape_text (shown, -1);

  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  if (id != NULL) {
    GtkWidget *letter = gtk_label_new (id);

    gtk_widget_add_css_class (letter, "dim-label");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), letter);
  }
  gtk_widget_set_sensitive (
      button, id != NULL && quad_session_get_read_only_reason (self->session) == NULL);
  gtk_widget_set_focusable (row, FALSE); /* the button, named by the row, says what is chosen */
  g_ptr_array_add (self->buttons, button);
  adw_preferences_group_add (self->choices, row);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (choose), self);
  return row;
}

GtkWidget *
quad_architecture_section_new (QuadSession *session)
{
  QuadArchitectureSection *self = g_object_new (QUAD_TYPE_ARCHITECTURE_SECTION, NULL);
  const GPtrArray *architectures;

  self->session = g_object_ref (session);
  architectures = get_architectures (self);
  for (guint i = 0; i < architectures->len; i++) {
    const Architecture *architecture = architectures->pdata[i];

    (void) add_choice (self, architecture->id, architecture->label);
  }
  self->other = add_choice (self, NULL, _ ("Another one, as the fields say"));
  refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
