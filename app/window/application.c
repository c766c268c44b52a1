/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/application.h"

#include "session/known-dossiers.h"
#include "session/recovery.h"
#include "session/session.h"
#include "window/about.h"
#include "window/dossier-actions.h"
#include "window/preferences-window.h"
#include "window/recovering.h"
#include "window/reminders.h"
#include "window/returning.h"
#include "window/settings.h"
#include "window/start-window.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define APPLICATION_ID "org.quadripartite.Quadripartite"

struct _QuadApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  Reminders *reminders;
  bool recovered; /* what a crash left open was looked for */
};

G_DEFINE_FINAL_TYPE (QuadApplication, quad_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *const keys[4];
} keys[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.home", { "<Alt>Home" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.pages", { "F9" } },
  { "win.primary", { "<Control>Return" } },
  { "win.history", { "<Control>h" } },
  { "win.versions", { "<Control><Shift>h" } },
  { "win.freeze", { "<Control><Shift>f" } },
  { "win.verify", { "<Control><Shift>o" } },
  { "win.export-pdf", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.what-if", { "<Control>i" } },
  { "win.help", { "F1" } },
  /* On a French keyboard the digits are behind Shift: its own signs do as well. */
  { "win.nth-step(0)", { "<Alt>1", "<Alt>ampersand", "<Alt>KP_1" } },
  { "win.nth-step(1)", { "<Alt>2", "<Alt>eacute", "<Alt>KP_2" } },
  { "win.nth-step(2)", { "<Alt>3", "<Alt>quotedbl", "<Alt>KP_3" } },
  { "win.nth-step(3)", { "<Alt>4", "<Alt>apostrophe", "<Alt>KP_4" } },
  { "win.nth-step(4)", { "<Alt>5", "<Alt>parenleft", "<Alt>KP_5" } },
  { "win.nth-step(5)", { "<Alt>6", "<Alt>minus", "<Alt>KP_6" } },
  { "win.nth-step(6)", { "<Alt>7", "<Alt>egrave", "<Alt>KP_7" } },
  { "win.nth-step(7)", { "<Alt>8", "<Alt>underscore", "<Alt>KP_8" } },
  { "win.nth-step(8)", { "<Alt>9", "<Alt>ccedilla", "<Alt>KP_9" } },
};

/* Whatever it is called: through a link, by way of another folder. */
static bool
is_same_file (const char *path, const char *other)
{
  GStatBuf one;
  GStatBuf two;

  if (g_stat (path, &one) != 0 || g_stat (other, &two) != 0)
    return g_str_equal (path, other);
  return one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

static GtkWindow *
find_window (QuadApplication *self, const char *path)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next) {
    QuadSession *session = QUAD_IS_DOSSIER_WINDOW (each->data)
                               ? quad_dossier_window_get_session (each->data)
                               : NULL;

    if (session != NULL && !quad_session_is_past (session) &&
        is_same_file (quad_session_get_path (session), path))
      return each->data;
  }

  return NULL;
}

static GtkWindow *
find_start_window (QuadApplication *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    if (QUAD_IS_START_WINDOW (each->data))
      return each->data;

  return NULL;
}

static GtkWindow *
show_start_window (QuadApplication *self)
{
  GtkWindow *window = find_start_window (self);

  if (window == NULL)
    window = GTK_WINDOW (quad_start_window_new (GTK_APPLICATION (self)));
  gtk_window_present (window);
  return window;
}

static void
tell_failure (QuadApplication *self, const char *title, const char *message)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWidget *dialog;

  if (parent == NULL)
    parent = show_start_window (self);
  dialog = adw_message_dialog_new (parent, title, message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was being typed when the program stopped is given back with the reason. */
static void
tell_unopened (QuadApplication *self, const char *reason, const Recovery *recovery)
{
  g_autofree char *typed = recovery != NULL ? recovering_describe (recovery) : NULL;
  g_autofree char *message = g_strjoin ("\n\n", reason, typed, NULL);

  tell_failure (self, _ ("The dossier cannot be opened"), message);
}

static void
take_author (QuadApplication *self, QuadSession *session)
{
  g_autofree char *author = g_settings_get_string (self->settings, SETTING_AUTHOR);

  quad_session_set_author (session, author);
}

typedef struct {
  int n_frames; /* passed since the window was opened */
  bool begins;  /* with the first step that is not complete */
} Opening;

/* What the first frame does not need waits for it. */
static gboolean
frame_passed (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Opening *opening = data;

  if (opening->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (opening->begins)
    quad_dossier_window_begin (QUAD_DOSSIER_WINDOW (window));
  known_dossiers_note (quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (window)));
  return G_SOURCE_REMOVE;
}

static void
open_dossier (QuadApplication *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) session = NULL;
  g_autoptr (Recovery) recovery = recovery_read (path);
  GtkWindow *window = find_window (self, path);
  Opening *opening;

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }

  session = quad_session_open (path, &error);
  if (session == NULL) {
    recovery_forget (path);
    tell_unopened (self, error->message, recovery);
    return;
  }

  take_author (self, session);
  window = GTK_WINDOW (dossier_actions_open_window (GTK_APPLICATION (self), session));
  opening = g_new0 (Opening, 1);
  opening->begins = recovery == NULL;
  (void) gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_passed, opening, g_free);
  if (recovery != NULL)
    recovering_take_up (QUAD_DOSSIER_WINDOW (window), recovery);

  GtkWindow *start = find_start_window (self);

  if (start != NULL)
    gtk_window_destroy (start);
}

/* What was open when the program last stopped without closing it. False: nothing. */
static bool
recover (QuadApplication *self)
{
  g_autoptr (GPtrArray) all = NULL;
  bool found = false;

  if (self->recovered)
    return false;

  self->recovered = true;
  all = recovery_read_all ();
  for (guint i = 0; i < all->len; i++) {
    const Recovery *recovery = all->pdata[i];

    /* A dossier that was moved or removed is told of when something is lost with it. */
    if (g_file_test (recovery->path, G_FILE_TEST_EXISTS) || recovery->text != NULL) {
      open_dossier (self, recovery->path);
      found = true;
    } else {
      recovery_forget (recovery->path);
    }
  }

  return found;
}

static void
activate (GApplication *application)
{
  QuadApplication *self = QUAD_APPLICATION (application);

  if (!recover (self))
    (void) show_start_window (self);
}

static void
open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  QuadApplication *self = QUAD_APPLICATION (application);

  self->recovered = true;
  for (int i = 0; i < n_files; i++) {
    g_autofree char *path = g_file_get_path (files[i]);

    if (path != NULL)
      open_dossier (self, path);
  }
}

static void
activate_open_dossier (GSimpleAction *action, GVariant *path, gpointer self)
{
  open_dossier (self, g_variant_get_string (path, NULL));
}

static void
activate_home (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  (void) show_start_window (self);
}

static void
activate_new (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  quad_start_window_ask_new (QUAD_START_WINDOW (show_start_window (self)));
}

static void
activate_open (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  quad_start_window_ask_open (QUAD_START_WINDOW (show_start_window (self)));
}

static void
activate_verify (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  returning_ask (show_start_window (self), NULL);
}

static void
author_changed (QuadApplication *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    if (QUAD_IS_DOSSIER_WINDOW (each->data))
      take_author (self, quad_dossier_window_get_session (each->data));
}

static void
colours_changed (QuadApplication *self)
{
  g_autofree char *colours = g_settings_get_string (self->settings, SETTING_COLOURS);
  AdwColorScheme scheme = g_str_equal (colours, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                          : g_str_equal (colours, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                           : ADW_COLOR_SCHEME_DEFAULT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
activate_preferences (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *window =
      preferences_window_new (gtk_application_get_active_window (GTK_APPLICATION (self)));

  gtk_window_present (window);
}

static void
activate_about (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  about_show (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* Each window closes as it would by itself, so that nothing typed is lost; with it may go its
 * dialogs, which are among the windows too. */
static void
activate_quit (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *each = windows; each != NULL; each = each->next)
    g_object_ref (each->data);
  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (each->data);
  g_list_free_full (windows, g_object_unref);
}

static const GActionEntry actions[] = {
  { .name = "open-dossier", .activate = activate_open_dossier, .parameter_type = "s" },
  { .name = "home", .activate = activate_home },
  { .name = "new", .activate = activate_new },
  { .name = "open", .activate = activate_open },
  { .name = "verify", .activate = activate_verify },
  { .name = "preferences", .activate = activate_preferences },
  { .name = "about", .activate = activate_about },
  { .name = "quit", .activate = activate_quit },
};

static void
startup (GApplication *application)
{
  QuadApplication *self = QUAD_APPLICATION (application);

  G_APPLICATION_CLASS (quad_application_parent_class)->startup (application);
  self->settings = settings_open ();
  g_signal_connect_object (self->settings, "changed::" SETTING_AUTHOR,
                           G_CALLBACK (author_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" SETTING_COLOURS,
                           G_CALLBACK (colours_changed), self, G_CONNECT_SWAPPED);
  colours_changed (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action,
                                           keys[i].keys);
  self->reminders = reminders_new (application, self->settings);
}

static void
shut_down (GApplication *application)
{
  g_clear_pointer (&QUAD_APPLICATION (application)->reminders, reminders_free);
  G_APPLICATION_CLASS (quad_application_parent_class)->shutdown (application);
}

static void
quad_application_finalize (GObject *object)
{
  g_clear_pointer (&QUAD_APPLICATION (object)->reminders, reminders_free);
  g_clear_object (&QUAD_APPLICATION (object)->settings);
  G_OBJECT_CLASS (quad_application_parent_class)->finalize (object);
}

static void
quad_application_class_init (QuadApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = startup;
  G_APPLICATION_CLASS (klass)->shutdown = shut_down;
  G_APPLICATION_CLASS (klass)->activate = activate;
  G_APPLICATION_CLASS (klass)->open = open_files;
}

static void
quad_application_init (QuadApplication *self)
{
}

QuadApplication *
quad_application_new (void)
{
  return g_object_new (QUAD_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/quadripartite/Quadripartite", NULL);
}
