/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossier-row.h"

#include "field/resources.h"
#include "number/date.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

struct _QuadDossierRow {
  GtkListBoxRow parent_instance;

  char *path;
  GtkLabel *region;
  GtkLabel *plan;
  GtkLabel *passage;
  GtkWidget *facts;
  GtkProgressBar *progress;
  GtkLabel *state;
  GtkLabel *next;
  GtkWidget *missing;
  GtkWidget *forget;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (QuadDossierRow, quad_dossier_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = text != NULL ? wording_for_screen (text) : NULL;

  gtk_label_set_label (label, shown != NULL ? shown : "");
  gtk_widget_set_visible (GTK_WIDGET (label), shown != NULL && shown[0] != '\0');
}

/* What was found stands out. */
static void
set_passage (GtkLabel *label, const char *passage)
{
  g_autofree char *shown = passage != NULL ? wording_for_screen (passage) : NULL;
  g_autoptr (GString) markup = g_string_new (NULL);

  for (const char *c = shown; c != NULL && *c != '\0'; c = g_utf8_next_char (c)) {
    g_autofree char *escaped = g_markup_escape_text (c, g_utf8_next_char (c) - c);

    if (*c == REGISTER_FOUND_START)
      g_string_append (markup, "<b>");
    else if (*c == REGISTER_FOUND_END)
      g_string_append (markup, "</b>");
    else
      g_string_append (markup, escaped);
  }
  gtk_label_set_markup (label, markup->str);
  gtk_widget_set_visible (GTK_WIDGET (label), markup->len > 0);
}

/* Owned: the plan and the file: two dossiers of a region differ by these. */
static char *
describe_origin (const KnownDossier *known)
{
  g_autofree char *file = g_filename_display_basename (known->path);
  bool has_region = known->region != NULL && known->region[0] != '\0';

  if (known->title == NULL || known->title[0] == '\0')
    return has_region ? g_steal_pointer (&file) : g_strdup ("");
  return has_region ? g_strdup_printf ("%s · %s", file, known->title) : g_strdup (known->title);
}

/* Owned: "25 mars 2016 · Signature"; NULL when no date is known. */
static char *
describe_next (const KnownDossier *known)
{
  g_autofree char *day = NULL;
  Date date;

  if (known->next_date == NULL || !date_read (known->next_date, &date, NULL))
    return NULL;

  day = date_to_french (date);
  return known->next_label != NULL ? g_strdup_printf ("%s · %s", day, known->next_label)
                                   : g_steal_pointer (&day);
}

/* Owned, for who does not see the bar. */
static char *
describe_progress (const KnownDossier *known)
{
  return g_strdup_printf (_ ("%d of %d filled in"), known->n_filled, known->n_required);
}

static void
show_facts (QuadDossierRow *self, const KnownDossier *known)
{
  g_autofree char *next = describe_next (known);
  g_autofree char *progress = describe_progress (known);

  set_text (self->state, known->state);
  set_text (self->next, next);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), known->n_required > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), progress);
  if (known->n_required > 0)
    gtk_progress_bar_set_fraction (self->progress,
                                   (double) known->n_filled / known->n_required);
}

static void
show_missing (QuadDossierRow *self, bool missing)
{
  gtk_widget_set_visible (self->facts, !missing);
  if (missing)
    gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (self->arrow, !missing);
  gtk_widget_set_visible (self->missing, missing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "without-file");
}

/* Owned: the row in one sentence. */
static char *
describe (const KnownDossier *known, const char *title, bool missing)
{
  g_autofree char *origin = describe_origin (known);
  g_autofree char *next = describe_next (known);
  g_autofree char *progress = describe_progress (known);

  if (missing)
    return g_strdup_printf (_ ("%s: file not found"), title);
  return g_strdup_printf ("%s, %s, %s, %s%s%s", title, origin,
                          known->state != NULL ? known->state : "",
                          known->n_required > 0 ? progress : "", next != NULL ? ", " : "",
                          next != NULL ? next : "");
}

static void
forget_clicked (QuadDossierRow *self)
{
  (void) gtk_widget_activate_action (GTK_WIDGET (self), "start.forget", "s", self->path);
}

static void
quad_dossier_row_finalize (GObject *object)
{
  g_free (QUAD_DOSSIER_ROW (object)->path);
  G_OBJECT_CLASS (quad_dossier_row_parent_class)->finalize (object);
}

static void
quad_dossier_row_class_init (QuadDossierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quad_dossier_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("dossier-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, region);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, plan);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, passage);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, facts);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, progress);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, state);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, next);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, missing);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, forget);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked);
}

static void
quad_dossier_row_init (QuadDossierRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
quad_dossier_row_new (const KnownDossier *known)
{
  QuadDossierRow *self = g_object_new (QUAD_TYPE_DOSSIER_ROW, NULL);
  g_autofree char *file = g_filename_display_basename (known->path);
  g_autofree char *place = g_filename_display_name (known->path);
  const char *title = known->region != NULL && known->region[0] != '\0' ? known->region : file;
  bool missing = !g_file_test (known->path, G_FILE_TEST_IS_REGULAR);
  g_autofree char *description = describe (known, title, missing);
  g_autofree char *origin = describe_origin (known);
  g_autofree char *forget = g_strdup_printf (_ ("Remove “%s” from the list"), title);

  self->path = g_strdup (known->path);
  set_text (self->region, title);
  set_text (self->plan, origin);
  set_passage (self->passage, known->passage);
  show_facts (self, known);
  show_missing (self, missing);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget, -1);
  return GTK_WIDGET (self);
}

const char *
quad_dossier_row_get_path (QuadDossierRow *self)
{
  return self->path;
}
