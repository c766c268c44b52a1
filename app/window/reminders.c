/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reminders.h"

#include "session/due-reminders.h"
#include "window/settings.h"

#include <glib/gi18n-lib.h>

#define SECONDS_BETWEEN (60 * 60)
/* The first window comes before. */
#define SECONDS_AT_FIRST 2

struct _Reminders {
  GApplication *application;
  GSettings *settings;
  guint first;
  guint hourly;
};

/* Outlives the reminders, for the answer may come after them. */
typedef struct {
  GApplication *application;
  GSettings *settings;
} Asking;

static char *
word_days (int days)
{
  if (days == 0)
    return g_strdup (_ ("Today"));
  if (days == 1)
    return g_strdup (_ ("Tomorrow"));
  return g_strdup_printf (ngettext ("In %d day", "In %d days", (unsigned long) days), days);
}

/* Nothing of it stays with us: what is dismissed does not come back. */
static void
notify (GApplication *application, const DueReminder *reminder)
{
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), reminder->name, reminder->title);
  g_autofree char *days = word_days (reminder->days);
  g_autofree char *when = g_strdup_printf (_ ("%s: %s"), days, reminder->when);
  g_autofree char *body = reminder->place != NULL
                              ? g_strdup_printf ("%s\n%s", when, reminder->place)
                              : g_strdup (when);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.open-dossier", "s",
                                                reminder->path);
  g_application_send_notification (application, reminder->key, notification);
}

/* Two answers may come one upon the other: what the first told of is not told again. */
static void
tell (const Asking *asking, const GPtrArray *due)
{
  g_auto (GStrv) told = g_settings_get_strv (asking->settings, SETTING_REMINDERS_TOLD);
  g_auto (GStrv) kept = due_reminders_prune ((const char *const *) told);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (keys, (const char **) kept);
  for (guint i = 0; i < due->len; i++) {
    const DueReminder *reminder = due->pdata[i];

    if (g_strv_contains ((const char *const *) told, reminder->key))
      continue;
    notify (asking->application, reminder);
    g_strv_builder_add (keys, reminder->key);
  }
  all = g_strv_builder_end (keys);
  if (!g_strv_equal ((const char *const *) all, (const char *const *) told))
    g_settings_set_strv (asking->settings, SETTING_REMINDERS_TOLD, (const char *const *) all);
}

static void
received (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GPtrArray) due = due_reminders_read_finish (result);

  if (g_settings_get_boolean (asking->settings, SETTING_REMINDERS))
    tell (asking, due);
  g_application_release (asking->application);
  g_object_unref (asking->application);
  g_object_unref (asking->settings);
  g_free (asking);
}

/* The program does not end while dossiers are read. */
static void
look (Reminders *self)
{
  g_auto (GStrv) told = g_settings_get_strv (self->settings, SETTING_REMINDERS_TOLD);
  Asking *asking;

  if (!g_settings_get_boolean (self->settings, SETTING_REMINDERS))
    return;

  asking = g_new (Asking, 1);
  *asking = (Asking){ g_object_ref (self->application), g_object_ref (self->settings) };
  g_application_hold (self->application);
  due_reminders_read_async (g_settings_get_int (self->settings, SETTING_REMINDER_DAYS),
                            (const char *const *) told, received, asking);
}

static gboolean
first_came (gpointer data)
{
  Reminders *self = data;

  self->first = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static gboolean
hour_passed (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

/* Soon, once for all that changes together. */
static void
plan_look (Reminders *self)
{
  if (self->first == 0)
    self->first = g_timeout_add_seconds (SECONDS_AT_FIRST, first_came, self);
}

Reminders *
reminders_new (GApplication *application, GSettings *settings)
{
  Reminders *self = g_new0 (Reminders, 1);

  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_swapped (settings, "changed::" SETTING_REMINDERS, G_CALLBACK (plan_look),
                            self);
  g_signal_connect_swapped (settings, "changed::" SETTING_REMINDER_DAYS, G_CALLBACK (plan_look),
                            self);
  self->hourly = g_timeout_add_seconds (SECONDS_BETWEEN, hour_passed, self);
  plan_look (self);
  return self;
}

void
reminders_free (Reminders *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_handle_id (&self->first, g_source_remove);
  g_clear_handle_id (&self->hourly, g_source_remove);
  g_object_unref (self->settings);
  g_free (self);
}
