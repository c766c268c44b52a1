/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossier-header.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/signing-words.h"
#include "session/signing.h"
#include "session/versions.h"

#include <glib/gi18n-lib.h>

struct _QuadDossierHeader {
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkButton *undo;
  GtkButton *redo;
  GtkButton *primary;
  GtkButton *state;
  NextStep *next;
};

G_DEFINE_FINAL_TYPE (QuadDossierHeader, quad_dossier_header, ADW_TYPE_BIN)

static void
quad_dossier_header_dispose (GObject *object)
{
  g_clear_pointer (&QUAD_DOSSIER_HEADER (object)->next, next_step_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUAD_TYPE_DOSSIER_HEADER);
  G_OBJECT_CLASS (quad_dossier_header_parent_class)->dispose (object);
}

static void
quad_dossier_header_class_init (QuadDossierHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_dossier_header_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("dossier-header.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDossierHeader, title);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierHeader, undo);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierHeader, redo);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierHeader, primary);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierHeader, state);
}

static void
quad_dossier_header_init (QuadDossierHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_title (QuadDossierHeader *self, QuadSession *session)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  const char *region = dossier_get (quad_session_get_dossier (session), "region.nom");
  g_autofree char *file = g_path_get_basename (quad_session_get_path (session));

  adw_window_title_set_title (self->title, region != NULL ? region : file);
  adw_window_title_set_subtitle (self->title, cadrage->short_title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), cadrage->title);
}

static void
show_retracing (GtkButton *button, const char *name, const char *label)
{
  g_autofree char *tooltip =
      label != NULL ? g_strdup_printf (_ ("%s: %s"), name, label) : g_strdup (name);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

/* Owned: how far the version that is frozen now is signed, else what is being drafted. */
static char *
describe_state (QuadSession *session)
{
  const Dossier *dossier = quad_session_get_dossier (session);
  g_autoptr (Signing) signing = NULL;

  if (dossier->frozen_as == 0)
    return versions_describe_state (dossier);

  signing = signing_look (session);
  return signing->n_signed > 0 ? signing_words_count (signing)
                               : versions_describe_state (dossier);
}

static void
show_history (QuadDossierHeader *self, QuadSession *session)
{
  g_autofree char *undo = quad_session_dup_undo_label (session);
  g_autofree char *redo = quad_session_dup_redo_label (session);
  g_autofree char *state = describe_state (session);

  show_retracing (self->undo, _ ("Undo (Ctrl+Z)"), undo);
  show_retracing (self->redo, _ ("Redo (Ctrl+Shift+Z)"), redo);
  gtk_button_set_label (self->state, state);
}

static void
show_next (QuadDossierHeader *self, QuadSession *session, const GPtrArray *progress)
{
  next_step_free (self->next);
  self->next = next_step_find (session, progress);
  gtk_button_set_label (self->primary, self->next->label);
  accessible_name_buttons (GTK_WIDGET (self->primary));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->primary), self->next->hint);
}

void
quad_dossier_header_show (QuadDossierHeader *self, QuadSession *session,
                          const GPtrArray *progress)
{
  show_title (self, session);
  show_history (self, session);
  show_next (self, session, progress);
}

const char *
quad_dossier_header_get_title (QuadDossierHeader *self)
{
  return adw_window_title_get_title (self->title);
}

const NextStep *
quad_dossier_header_get_next (QuadDossierHeader *self)
{
  return self->next;
}
