/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reminders.h"

#include "notified.h"
#include "session/known-dossiers.h"
#include "session/starting.h"
#include "window/settings.h"

#include <glib/gstdio.h>
#include <string.h>

#define APPLICATION_ID "org.quadripartite.Essai"
#define PATIENCE_SECONDS 20
/* Longer than it takes to look. */
#define QUIET_SECONDS 4

/* A person with one dossier, and the application that they run. */
typedef struct {
  char *home;
  char *path;
  QuadSession *session;
  GApplication *application;
  GSettings *settings;
  Desktop desktop;
  char *opened;
} Scene;

static char *
write_day (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

  return g_date_time_format (day, "%Y-%m-%d");
}

static void
put (Scene *scene, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  quad_session_set (scene->session, path, text, &error);
  g_assert_no_error (error);
}

static void
open_dossier (GSimpleAction *action, GVariant *path, gpointer data)
{
  Scene *scene = data;

  g_free (scene->opened);
  scene->opened = g_variant_dup_string (path, NULL);
}

static void
begin_application (Scene *scene)
{
  static const GActionEntry actions[] = {
    { .name = "open-dossier", .activate = open_dossier, .parameter_type = "s" },
  };
  g_autoptr (GError) error = NULL;

  scene->application = g_application_new (APPLICATION_ID, G_APPLICATION_DEFAULT_FLAGS);
  g_action_map_add_action_entries (G_ACTION_MAP (scene->application), actions,
                                   G_N_ELEMENTS (actions), scene);
  g_application_register (scene->application, NULL, &error);
  g_assert_no_error (error);
  g_application_hold (scene->application);
}

static void
set_up (Scene *scene, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tomorrow = write_day (1);

  scene->path =
      starting_make_example (scene->home = g_dir_make_tmp ("rappel-XXXXXX", NULL), &error);
  g_assert_no_error (error);
  scene->session = quad_session_open (scene->path, &error);
  g_assert_no_error (error);
  put (scene, "signature.date", tomorrow);
  put (scene, "signature.heure", "10 h 30");
  put (scene, "signature.lieu", "Bordeaux");
  known_dossiers_note (scene->session);
  scene->settings = settings_open ();
  desktop_begin (&scene->desktop);
  begin_application (scene);
}

static void
tear_down (Scene *scene, gconstpointer data)
{
  static const char *const keys[] = { SETTING_REMINDERS, SETTING_REMINDER_DAYS,
                                      SETTING_REMINDERS_TOLD };
  g_autoptr (Register) known = known_dossiers_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (scene->settings, keys[i]);
  register_forget (known, scene->path);
  g_application_release (scene->application);
  g_clear_object (&scene->application);
  desktop_end (&scene->desktop);
  g_clear_object (&scene->settings);
  g_assert_finalize_object (g_steal_pointer (&scene->session));
  g_assert_cmpint (g_remove (scene->path), ==, 0);
  g_assert_cmpint (g_rmdir (scene->home), ==, 0);
  g_free (scene->path);
  g_free (scene->home);
  g_free (scene->opened);
}

static gboolean
time_over (gpointer data)
{
  *(bool *) data = true;
  return G_SOURCE_REMOVE;
}

static void
wait_for (Scene *scene, guint n_asked)
{
  bool over = false;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, time_over, &over);

  while (scene->desktop.asked->len < n_asked && !over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (scene->desktop.asked->len, ==, n_asked);
  g_source_remove (timeout);
}

static void
stay_quiet (Scene *scene)
{
  bool over = false;
  guint n_asked = scene->desktop.asked->len;

  g_timeout_add_seconds (QUIET_SECONDS, time_over, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (scene->desktop.asked->len, ==, n_asked);
}

/* The last that was asked for. */
static void
assert_asked (Scene *scene, const char *title, const char *body)
{
  GVariant *last = scene->desktop.asked->pdata[scene->desktop.asked->len - 1];
  g_autoptr (GVariant) notification = g_variant_get_child_value (last, 2);
  g_autoptr (GVariant) target = NULL;
  const char *found_title = NULL;
  const char *found_body = NULL;
  const char *action = NULL;

  g_assert_true (g_variant_lookup (notification, "title", "&s", &found_title));
  g_assert_true (g_variant_lookup (notification, "body", "&s", &found_body));
  g_assert_true (g_variant_lookup (notification, "default-action", "&s", &action));
  target = g_variant_lookup_value (notification, "default-action-target", NULL);
  g_assert_cmpstr (found_title, ==, title);
  if (body != NULL)
    g_assert_true (g_str_has_prefix (found_body, body));
  g_assert_cmpstr (action, ==, "app.open-dossier");
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, scene->path);
}

static void
test_told_once (Scene *scene, gconstpointer data)
{
  Reminders *reminders = reminders_new (scene->application, scene->settings);
  g_autofree char *after = write_day (2);

  wait_for (scene, 1);
  assert_asked (scene, "Aquitaine-Limousin-Poitou-Charentes: Cérémonie de signature",
                "Tomorrow: ");
  reminders_free (reminders);

  reminders = reminders_new (scene->application, scene->settings);
  stay_quiet (scene);
  reminders_free (reminders);

  /* What is put off is another day. */
  put (scene, "signature.date", after);
  reminders = reminders_new (scene->application, scene->settings);
  wait_for (scene, 2);
  assert_asked (scene, "Aquitaine-Limousin-Poitou-Charentes: Cérémonie de signature",
                "In 2 days: ");
  reminders_free (reminders);
}

static void
test_as_wished (Scene *scene, gconstpointer data)
{
  Reminders *reminders;

  g_settings_set_boolean (scene->settings, SETTING_REMINDERS, FALSE);
  reminders = reminders_new (scene->application, scene->settings);
  stay_quiet (scene);
  g_settings_set_int (scene->settings, SETTING_REMINDER_DAYS, 0);
  g_settings_set_boolean (scene->settings, SETTING_REMINDERS, TRUE);
  stay_quiet (scene);
  g_settings_set_int (scene->settings, SETTING_REMINDER_DAYS, 1);
  wait_for (scene, 1);
  reminders_free (reminders);
}

/* A click, as the desktop tells the application of it. */
static void
test_click (Scene *scene, gconstpointer data)
{
  Reminders *reminders = reminders_new (scene->application, scene->settings);
  g_autoptr (GVariantBuilder) target = g_variant_builder_new (G_VARIANT_TYPE ("av"));

  wait_for (scene, 1);
  g_variant_builder_add (target, "v", g_variant_new_string (scene->path));
  g_dbus_connection_call (scene->desktop.connection, APPLICATION_ID, "/org/quadripartite/Essai",
                          "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sava{sv})", "open-dossier", target, NULL), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
  while (scene->opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (scene->opened, ==, scene->path);
  reminders_free (reminders);
}

/* A file that is gone, or that is none, hinders nothing. */
static void
test_damaged (Scene *scene, gconstpointer data)
{
  g_autofree char *other = g_build_filename (scene->home, "autre.convention", NULL);
  g_autoptr (Register) known = known_dossiers_open ();
  Reminders *reminders;

  g_assert_true (g_file_set_contents (other, "no dossier", -1, NULL));
  register_note (known, &(KnownDossier){ .path = other, .uuid = (char *) "x" }, NULL);
  register_note (known,
                 &(KnownDossier){ .path = (char *) "/none/x.convention", .uuid = (char *) "y" },
                 NULL);
  reminders = reminders_new (scene->application, scene->settings);
  wait_for (scene, 1);
  reminders_free (reminders);
  register_forget (known, other);
  register_forget (known, "/none/x.convention");
  g_assert_cmpint (g_remove (other), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("accueil-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reminders/once", Scene, NULL, set_up, test_told_once, tear_down);
  g_test_add ("/reminders/wish", Scene, NULL, set_up, test_as_wished, tear_down);
  g_test_add ("/reminders/click", Scene, NULL, set_up, test_click, tear_down);
  g_test_add ("/reminders/damaged", Scene, NULL, set_up, test_damaged, tear_down);
  return g_test_run ();
}
