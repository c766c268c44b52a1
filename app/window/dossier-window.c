/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossier-window.h"

#include "field/resources.h"
#include "preview/page-pane.h"
#include "session/known-dossiers.h"
#include "session/progress.h"
#include "session/recovery.h"
#include "window/dossier-header.h"
#include "window/explanation-popover.h"
#include "window/settings.h"
#include "window/settling.h"
#include "window/step-list.h"
#include "window/steps.h"

#include <glib/gi18n-lib.h>

/* After a key: what may follow when no other comes. After an entry it follows at once. */
#define PAUSE_MILLISECONDS 120

struct _QuadDossierWindow {
  AdwApplicationWindow parent_instance;

  QuadSession *session;
  GSettings *settings;
  AdwToastOverlay *toasts;
  QuadDossierHeader *header;
  GtkRevealer *banner;
  GtkLabel *banner_text;
  GtkWidget *banner_close;
  GObject *flap;
  QuadStepList *steps;
  GtkStack *pages;
  QuadPagePane *page_pane;
  char *head;    /* the entry that the last change was seen after */
  guint refresh; /* of what may follow a moment later; 0: nothing waits */
};

G_DEFINE_FINAL_TYPE (QuadDossierWindow, quad_dossier_window, ADW_TYPE_APPLICATION_WINDOW)

enum { FOLLOWED, N_SIGNALS };

static guint signals[N_SIGNALS];

QuadSession *
quad_dossier_window_get_session (QuadDossierWindow *self)
{
  return self->session;
}

void
quad_dossier_window_tell (QuadDossierWindow *self, const char *message, ToastStay stay)
{
  if (self->toasts != NULL) /* else the window has been closed meanwhile */
    toast_show (self->toasts, message, stay);
}

void
quad_dossier_window_warn (QuadDossierWindow *self, const char *title, const char *message)
{
  GtkWindow *parent = self != NULL && self->session != NULL ? GTK_WINDOW (self) : NULL;
  GtkWidget *dialog = adw_message_dialog_new (parent, title, message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A step's page is built when it is first looked at. */
static GtkWidget *
find_page (QuadDossierWindow *self, const char *step)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, step);

  if (page != NULL)
    return page;

  page = steps_build_page (self->session, step);
  if (page != NULL)
    gtk_stack_add_named (self->pages, page, step);
  return page;
}

static GtkWidget *
turn_to (QuadDossierWindow *self, const char *step)
{
  GtkWidget *page = find_page (self, step);

  if (page == NULL)
    return NULL;

  quad_step_list_select (self->steps, step);
  gtk_stack_set_visible_child (self->pages, page);
  if (quad_session_get_read_only_reason (self->session) == NULL)
    recovery_note_step (quad_session_get_path (self->session), step);
  return page;
}

/* Turns to the step only when its page shows the path. */
static bool
shows (QuadDossierWindow *self, const char *step, const char *path)
{
  GtkWidget *page = find_page (self, step);

  if (page == NULL || !steps_go_to (page, path))
    return false;

  (void) turn_to (self, step);
  (void) steps_go_to (page, path);
  return true;
}

/* Where the step is not complete yet, one begins there. */
void
quad_dossier_window_show_step (QuadDossierWindow *self, const char *step)
{
  g_autoptr (GPtrArray) progress = progress_measure (self->session);
  const GPtrArray *steps = quad_session_get_cadrage (self->session)->steps;
  GtkWidget *page = turn_to (self, step);

  for (guint i = 0; page != NULL && i < steps->len; i++) {
    const StepProgress *each = progress->pdata[i];

    if (g_str_equal (((const Step *) steps->pdata[i])->id, step) && each->gap != NULL)
      (void) steps_go_to (page, each->gap);
  }
}

void
quad_dossier_window_begin (QuadDossierWindow *self)
{
  g_autoptr (GPtrArray) progress = progress_measure (self->session);
  int rank = 0;

  for (guint i = progress->len; i > 0; i--)
    if (((const StepProgress *) progress->pdata[i - 1])->gap != NULL)
      rank = (int) i - 1;
  quad_dossier_window_show_step (self, quad_step_list_get_step (self->steps, rank));
}

/* Its own step comes first; what a step asks for may be entered in another. */
bool
quad_dossier_window_go_to (QuadDossierWindow *self, const char *path)
{
  const char *own = progress_find_step (self->session, path);
  const GPtrArray *steps = quad_session_get_cadrage (self->session)->steps;

  if (own == NULL)
    return false;
  if (shows (self, own, path))
    return true;

  for (guint i = 0; i < steps->len; i++)
    if (shows (self, ((const Step *) steps->pdata[i])->id, path))
      return true;

  return turn_to (self, own) != NULL;
}

/* What the steps, the history and the checks say costs more than a key may wait for. */
static gboolean
refresh_later (gpointer data)
{
  QuadDossierWindow *self = data;
  g_autoptr (GPtrArray) progress = progress_measure (self->session);

  self->refresh = 0;
  quad_step_list_show_progress (self->steps, progress);
  quad_dossier_header_show (self->header, self->session, progress);
  gtk_window_set_title (GTK_WINDOW (self), quad_dossier_header_get_title (self->header));
  g_signal_emit (self, signals[FOLLOWED], 0);
  return G_SOURCE_REMOVE;
}

static void
session_changed (QuadDossierWindow *self)
{
  const char *head = quad_session_get_dossier (self->session)->head;
  guint pause = g_strcmp0 (self->head, head) == 0 ? PAUSE_MILLISECONDS : 0;

  g_clear_handle_id (&self->refresh, g_source_remove);
  self->refresh = g_timeout_add_full (G_PRIORITY_LOW, pause, refresh_later, self, NULL);
  g_free (self->head);
  self->head = g_strdup (head);
}

static void
pages_changed (QuadDossierWindow *self)
{
  quad_page_pane_set_pages (self->page_pane, quad_session_get_pages (self->session));
  quad_page_pane_set_failure (self->page_pane, quad_session_get_pages_failure (self->session));
}

/* A computed figure has no field: its explanation is where one goes. */
static void
origin_activated (QuadDossierWindow *self, const char *path)
{
  QuadPageView *view = quad_page_pane_get_view (self->page_pane);
  GdkRectangle area;

  if (progress_find_step (self->session, path) == NULL &&
      quad_page_view_get_area (view, path, &area))
    explanation_popover_show_at (GTK_WIDGET (view), &area, self->session, path);
  else
    (void) quad_dossier_window_go_to (self, path);
}

static void
light (GtkWidget *widget, const char *action, GVariant *path)
{
  quad_page_pane_light (QUAD_DOSSIER_WINDOW (widget)->page_pane,
                        g_variant_get_string (path, NULL));
}

static void
go_to (GtkWidget *widget, const char *action, GVariant *path)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (widget);

  if (!quad_dossier_window_go_to (self, g_variant_get_string (path, NULL)))
    quad_dossier_window_tell (self, _ ("No step of this dossier shows that"), TOAST_SHORT);
}

static void
act_on_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (widget);
  const NextStep *next = quad_dossier_header_get_next (self->header);

  if (next == NULL)
    return;
  if (next->path != NULL && quad_dossier_window_go_to (self, next->path))
    return;
  (void) gtk_widget_activate_action (widget, next->action, next->target != NULL ? "s" : NULL,
                                     next->target);
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (widget);

  g_object_set (self->flap, "reveal-flap", TRUE, NULL);
  quad_page_pane_start_search (self->page_pane);
}

static void
show_step (GtkWidget *widget, const char *action, GVariant *step)
{
  quad_dossier_window_show_step (QUAD_DOSSIER_WINDOW (widget),
                                 g_variant_get_string (step, NULL));
}

static void
show_history_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) turn_to (QUAD_DOSSIER_WINDOW (widget), STEP_HISTORY);
}

static void
show_ranked_step (GtkWidget *widget, const char *action, GVariant *rank)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (widget);
  const char *step = quad_step_list_get_step (self->steps, g_variant_get_int32 (rank));

  if (step != NULL)
    quad_dossier_window_show_step (self, step);
}

static gboolean
close_request (GtkWindow *window)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (window);
  int width;
  int height;

  if (!settling_may_close (window))
    return GDK_EVENT_STOP;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, SETTING_WIDTH, width);
  g_settings_set_int (self->settings, SETTING_HEIGHT, height);
  g_settings_set_boolean (self->settings, SETTING_MAXIMIZED, gtk_window_is_maximized (window));
  if (quad_session_get_read_only_reason (self->session) == NULL)
    recovery_forget (quad_session_get_path (self->session));
  if (!quad_session_is_past (self->session))
    known_dossiers_note (self->session);
  return GTK_WINDOW_CLASS (quad_dossier_window_parent_class)->close_request (window);
}

static void
quad_dossier_window_dispose (GObject *object)
{
  QuadDossierWindow *self = QUAD_DOSSIER_WINDOW (object);

  /* It holds the flap, and would keep all that is in it. */
  g_action_map_remove_action (G_ACTION_MAP (self), "pages");
  if (self->page_pane != NULL)
    quad_page_pane_set_pages (self->page_pane, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUAD_TYPE_DOSSIER_WINDOW);
  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_pointer (&self->head, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (quad_dossier_window_parent_class)->dispose (object);
}

static void
quad_dossier_window_class_init (QuadDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_dossier_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  signals[FOLLOWED] = g_signal_new ("followed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (QUAD_TYPE_DOSSIER_HEADER);
  g_type_ensure (QUAD_TYPE_STEP_LIST);
  g_type_ensure (QUAD_TYPE_PAGE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("dossier-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, header);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, banner_text);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, banner_close);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, QuadDossierWindow, page_pane);
  gtk_widget_class_install_action (widget_class, "win.light", "s", light);
  gtk_widget_class_install_action (widget_class, "win.go-to", "s", go_to);
  gtk_widget_class_install_action (widget_class, "win.primary", NULL, act_on_next);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.step", "s", show_step);
  gtk_widget_class_install_action (widget_class, "win.nth-step", "i", show_ranked_step);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, show_history_step);
}

static void
quad_dossier_window_init (QuadDossierWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = settings_open ();
}

static void
show_banner (QuadDossierWindow *self)
{
  const char *reason = quad_session_get_read_only_reason (self->session);

  gtk_revealer_set_reveal_child (self->banner, reason != NULL);
  if (reason != NULL)
    gtk_label_set_label (self->banner_text, reason);
  gtk_widget_set_visible (self->banner_close, quad_session_is_past (self->session));
}

/* The pages stand beside the step, or not, as one last wished. */
static void
bind_pages (QuadDossierWindow *self)
{
  g_autoptr (GPropertyAction) action =
      g_property_action_new ("pages", self->flap, "reveal-flap");

  g_object_set (self->flap, "reveal-flap",
                g_settings_get_boolean (self->settings, SETTING_SHOW_PAGES), NULL);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

GtkWindow *
quad_dossier_window_new (GtkApplication *application, QuadSession *session)
{
  QuadDossierWindow *self =
      g_object_new (QUAD_TYPE_DOSSIER_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, SETTING_WIDTH),
                               g_settings_get_int (self->settings, SETTING_HEIGHT));
  if (g_settings_get_boolean (self->settings, SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  bind_pages (self);
  quad_step_list_fill (self->steps, quad_session_get_cadrage (session));
  g_signal_connect_object (self->steps, "chosen", G_CALLBACK (quad_dossier_window_show_step),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_pane, "origin-activated", G_CALLBACK (origin_activated),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "pages-changed", G_CALLBACK (pages_changed), self,
                           G_CONNECT_SWAPPED);
  show_banner (self);
  (void) refresh_later (self);
  return GTK_WINDOW (self);
}
