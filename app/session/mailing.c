/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/mailing.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define DESKTOP "org.freedesktop.portal.Desktop"
#define DESKTOP_PATH "/org/freedesktop/portal/desktop"
#define EMAIL "org.freedesktop.portal.Email"
#define REQUEST "org.freedesktop.portal.Request"
#define FALLBACK "xdg-email"

enum { ANSWER_DONE, ANSWER_CANCELLED };

/* A message on its way to the mail program. */
typedef struct {
  char **addresses;
  char *subject;
  char *body;
  char *attachment;
  char *token;
  GDBusConnection *bus;
  guint answer; /* subscription to it */
} Sending;

static void
stop_listening (Sending *sending)
{
  if (sending->answer != 0)
    g_dbus_connection_signal_unsubscribe (sending->bus, sending->answer);
  sending->answer = 0;
}

static void
sending_free (gpointer data)
{
  Sending *sending = data;

  stop_listening (sending);
  g_clear_object (&sending->bus);
  g_strfreev (sending->addresses);
  g_free (sending->subject);
  g_free (sending->body);
  g_free (sending->attachment);
  g_free (sending->token);
  g_free (sending);
}

static void
program_ended (GObject *program, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Sending *sending = g_task_get_task_data (task);

  if (g_subprocess_wait_check_finish (G_SUBPROCESS (program), result, NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _ ("No mail program took the message: choose one in the settings "
                                "of the desktop, or write it yourself and attach %s"),
                             sending->attachment);
}

/* Takes the task. */
static void
use_fallback (GTask *task)
{
  const Sending *sending = g_task_get_task_data (task);
  const char *words[] = { FALLBACK, "--utf8",      "--subject", sending->subject,
                          "--body", sending->body, "--attach",  sending->attachment,
                          NULL };
  g_autoptr (GStrvBuilder) call = g_strv_builder_new ();
  g_auto (GStrv) whole = NULL;
  g_autoptr (GSubprocess) program = NULL;

  g_strv_builder_addv (call, words);
  g_strv_builder_addv (call, (const char **) sending->addresses);
  whole = g_strv_builder_end (call);
  program = g_subprocess_newv (
      (const char *const *) whole,
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  if (program != NULL) {
    g_subprocess_wait_check_async (program, NULL, program_ended, task);
    return;
  }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no way to a mail program here: install xdg-utils, or "
                              "write the message yourself and attach %s"),
                           sending->attachment);
  g_object_unref (task);
}

static void
answered (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
          const char *signal, GVariant *parameters, gpointer data)
{
  GTask *task = data;
  guint32 answer;

  g_variant_get (parameters, "(ua{sv})", &answer, NULL);
  stop_listening (g_task_get_task_data (task));
  if (answer == ANSWER_DONE)
    g_task_return_boolean (task, TRUE);
  else if (answer == ANSWER_CANCELLED)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("The message was given up"));
  else {
    use_fallback (task);
    return;
  }
  g_object_unref (task);
}

/* Where no portal answers, there is none, or it can write no mail. */
static void
asked (GObject *bus, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  g_autoptr (GVariant) handle = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (bus), NULL, result, NULL);

  if (handle == NULL) {
    stop_listening (g_task_get_task_data (task));
    use_fallback (task);
  }
}

/* The answer may come before that of the call: the path that it comes from is known. */
static void
listen (GTask *task)
{
  Sending *sending = g_task_get_task_data (task);
  g_auto (GStrv) parts =
      g_strsplit (g_dbus_connection_get_unique_name (sending->bus) + 1, ".", -1);
  g_autofree char *sender = g_strjoinv ("_", parts);
  g_autofree char *path =
      g_strdup_printf (DESKTOP_PATH "/request/%s/%s", sender, sending->token);

  sending->answer =
      g_dbus_connection_signal_subscribe (sending->bus, DESKTOP, REQUEST, "Response", path,
                                          NULL, G_DBUS_SIGNAL_FLAGS_NONE, answered, task, NULL);
}

static GVariant *
write_options (const Sending *sending)
{
  GVariantBuilder options;
  g_auto (GVariantBuilder) attachments = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ah"));

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token",
                         g_variant_new_string (sending->token));
  g_variant_builder_add (&options, "{sv}", "addresses",
                         g_variant_new_strv ((const char *const *) sending->addresses, -1));
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (sending->subject));
  g_variant_builder_add (&options, "{sv}", "body", g_variant_new_string (sending->body));
  g_variant_builder_add (&attachments, "h", 0);
  g_variant_builder_add (&options, "{sv}", "attachment_fds",
                         g_variant_builder_end (&attachments));
  return g_variant_new ("(s@a{sv})", "", g_variant_builder_end (&options));
}

/* Takes the task, and the descriptor. */
static void
ask_portal (GTask *task, int attachment)
{
  Sending *sending = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) files = g_unix_fd_list_new_from_array (&attachment, 1);

  listen (task);
  g_dbus_connection_call_with_unix_fd_list (
      sending->bus, DESKTOP, DESKTOP_PATH, EMAIL, "ComposeEmail", write_options (sending),
      G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, files, NULL, asked, task);
}

static void
bus_found (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Sending *sending = g_task_get_task_data (task);
  int attachment;

  sending->bus = g_bus_get_finish (result, NULL);
  if (sending->bus == NULL) {
    use_fallback (task);
    return;
  }

  attachment = open (sending->attachment, O_RDONLY | O_CLOEXEC);
  if (attachment >= 0) {
    ask_portal (task, attachment);
    return;
  }
  g_task_return_new_error (task, G_IO_ERROR, g_io_error_from_errno (errno),
                           _ ("%s cannot be read: the message was not prepared"),
                           sending->attachment);
  g_object_unref (task);
}

void
mailing_compose_async (const Mail *mail, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  Sending *sending = g_new0 (Sending, 1);

  sending->addresses = g_strdupv ((char **) mail->addresses);
  sending->subject = g_strdup (mail->subject);
  sending->body = g_strdup (mail->body);
  sending->attachment = g_strdup (mail->attachment);
  sending->token = g_strdup_printf ("quadripartite%u", g_random_int ());
  g_task_set_task_data (task, sending, sending_free);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_found, task);
}

bool
mailing_compose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
