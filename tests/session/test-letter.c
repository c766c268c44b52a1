/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/letter.h"

#include "sample.h"
#include "session/freezing.h"
#include "session/mailing.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define NO_ANSWER 99

static const char interface[] =
    "<node><interface name='org.freedesktop.portal.Email'><method name='ComposeEmail'>"
    "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' "
    "direction='out'/></method></interface></node>";

/* The portal of a desktop, as the test plays it on a connection of its own. */
typedef struct {
  GDBusConnection *connection;
  guint name;
  guint object;
  guint32 answer; /* NO_ANSWER: the call itself fails */
  int n_calls;
  GVariant *options;
  char *attached;
} Portal;

static void
read_attachment (Portal *portal, GDBusMethodInvocation *invocation)
{
  GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
  GUnixFDList *files = g_dbus_message_get_unix_fd_list (message);
  char start[6] = { 0 };
  int file;

  g_assert_cmpint (g_unix_fd_list_get_length (files), ==, 1);
  file = g_unix_fd_list_get (files, 0, NULL);
  g_assert_cmpint (read (file, start, sizeof start - 1), ==, sizeof start - 1);
  close (file);
  g_free (portal->attached);
  portal->attached = g_strdup (start);
}

static char *
path_of_request (const char *sender, const char *token)
{
  g_auto (GStrv) parts = g_strsplit (sender + 1, ".", -1);
  g_autofree char *name = g_strjoinv ("_", parts);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", name, token);
}

static void
called (GDBusConnection *connection, const char *sender, const char *path, const char *name,
        const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
        gpointer data)
{
  Portal *portal = data;
  g_autofree char *request = NULL;
  const char *token = NULL;

  portal->n_calls++;
  g_clear_pointer (&portal->options, g_variant_unref);
  portal->options = g_variant_get_child_value (parameters, 1);
  read_attachment (portal, invocation);
  if (portal->answer == NO_ANSWER) {
    g_dbus_method_invocation_return_dbus_error (invocation, "org.example.No", "no");
    return;
  }

  g_assert_true (g_variant_lookup (portal->options, "handle_token", "&s", &token));
  request = path_of_request (sender, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  g_dbus_connection_emit_signal (connection, NULL, request, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", portal->answer, NULL),
                                 NULL);
}

static void
owned (GDBusConnection *connection, const char *name, gpointer data)
{
  *(bool *) data = true;
}

static void
portal_begin (Portal *portal)
{
  static const GDBusInterfaceVTable table = { .method_call = called };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, &error);
  bool ready = false;

  portal->connection = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  portal->object = g_dbus_connection_register_object (
      portal->connection, PORTAL_PATH, node->interfaces[0], &table, portal, NULL, &error);
  g_assert_no_error (error);
  portal->name = g_bus_own_name_on_connection (
      portal->connection, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE, owned, NULL, &ready, NULL);
  while (!ready)
    g_main_context_iteration (NULL, TRUE);
}

static void
portal_end (Portal *portal)
{
  g_bus_unown_name (portal->name);
  g_dbus_connection_unregister_object (portal->connection, portal->object);
  g_dbus_connection_close_sync (portal->connection, NULL, NULL);
  g_object_unref (portal->connection);
  g_clear_pointer (&portal->options, g_variant_unref);
  g_free (portal->attached);
}

/* A folder whose xdg-email writes its words down, a line each, and ends as it is told. */
typedef struct {
  char *folder;
  char *program;
  char *words;
} MailProgram;

static void
mail_program_begin (MailProgram *mail, int code)
{
  g_autofree char *script = NULL;

  mail->folder = g_dir_make_tmp ("courrier-XXXXXX", NULL);
  mail->program = g_build_filename (mail->folder, "xdg-email", NULL);
  mail->words = g_build_filename (mail->folder, "words", NULL);
  script = g_strdup_printf ("#!/bin/sh\nprintf '%%s\\n' \"$@\" > '%s'\nexit %d\n", mail->words,
                            code);
  g_assert_true (g_file_set_contents_full (mail->program, script, -1, G_FILE_SET_CONTENTS_NONE,
                                           0755, NULL));
  g_setenv ("PATH", mail->folder, TRUE);
}

static char *
mail_program_end (MailProgram *mail)
{
  char *words = NULL;

  (void) g_file_get_contents (mail->words, &words, NULL, NULL);
  (void) g_remove (mail->words);
  (void) g_remove (mail->program);
  (void) g_rmdir (mail->folder);
  g_free (mail->words);
  g_free (mail->program);
  g_free (mail->folder);
  return words;
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static bool
send (const char *attachment, GError **error)
{
  static const char *const addresses[] = { "anne@exemple.fr", "bruno@exemple.fr", NULL };
  g_autoptr (GAsyncResult) result = NULL;

  mailing_compose_async (&(Mail){ addresses, "Objet « été »", "Deux\nlignes", attachment },
                         keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return mailing_compose_finish (result, error);
}

static char *
make_pdf (void)
{
  char *path = g_build_filename (g_get_tmp_dir (), "quadripartite-essai.pdf", NULL);

  g_assert_true (g_file_set_contents (path, "%PDF-1.7", -1, NULL));
  return path;
}

static void
assert_options (GVariant *options)
{
  g_autofree const char **addresses = NULL;
  const char *subject = NULL;
  const char *body = NULL;

  g_assert_true (g_variant_lookup (options, "addresses", "^a&s", &addresses));
  g_assert_true (g_variant_lookup (options, "subject", "&s", &subject));
  g_assert_true (g_variant_lookup (options, "body", "&s", &body));
  g_assert_cmpstr (addresses[0], ==, "anne@exemple.fr");
  g_assert_cmpstr (addresses[1], ==, "bruno@exemple.fr");
  g_assert_null (addresses[2]);
  g_assert_cmpstr (subject, ==, "Objet « été »");
  g_assert_cmpstr (body, ==, "Deux\nlignes");
}

/* The portal is asked first, with all that is to be in the message. */
static void
test_portal (void)
{
  Portal portal = { 0 };
  MailProgram mail;
  g_autofree char *pdf = make_pdf ();
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  portal_begin (&portal);
  mail_program_begin (&mail, 0);
  g_assert_true (send (pdf, &error));
  g_assert_no_error (error);
  g_assert_cmpint (portal.n_calls, ==, 1);
  g_assert_cmpstr (portal.attached, ==, "%PDF-");
  assert_options (portal.options);
  words = mail_program_end (&mail);
  g_assert_null (words);

  portal.answer = 1;
  g_assert_false (send (pdf, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  portal_end (&portal);
}

static const char expected_words[] = "--utf8\n--subject\nObjet « été »\n--body\nDeux\nlignes\n"
                                     "--attach\n%s\nanne@exemple.fr\nbruno@exemple.fr\n";

/* Without a portal, and where it can write no mail. */
static void
test_fallback (void)
{
  static const guint32 answers[] = { 0, 2, NO_ANSWER };
  g_autofree char *pdf = make_pdf ();
  g_autofree char *expected = g_strdup_printf (expected_words, pdf);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++) {
    Portal portal = { .answer = answers[i] };
    MailProgram mail;
    g_autofree char *words = NULL;
    g_autoptr (GError) error = NULL;

    if (i > 0)
      portal_begin (&portal);
    mail_program_begin (&mail, 0);
    g_assert_true (send (pdf, &error));
    g_assert_no_error (error);
    words = mail_program_end (&mail);
    g_assert_cmpstr (words, ==, expected);
    if (i > 0)
      portal_end (&portal);
  }
}

/* Then the person is told where the PDF is. */
static void
test_no_way (void)
{
  g_autofree char *pdf = make_pdf ();
  g_autofree char *words = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) unread = NULL;
  MailProgram mail;

  mail_program_begin (&mail, 3);
  g_assert_false (send (pdf, &failed));
  g_assert_error (failed, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (failed->message, pdf));
  words = mail_program_end (&mail);

  g_assert_false (send (pdf, &absent));
  g_assert_error (absent, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (absent->message, pdf));

  g_assert_false (send ("/none/a.pdf", &unread));
  g_assert_error (unread, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
assert_attached (QuadSession *session, const Letter *letter, const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *base = NULL;

  letter_attach_async (session, letter, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  path = letter_attach_finish (result, &error);
  g_assert_no_error (error);
  base = g_path_get_basename (path);
  g_assert_cmpstr (base, ==, name);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* To those who sign, once each, and to nobody else; that it is a draft is said. */
static void
test_letter (void)
{
  Sample sample;
  g_autoptr (Letter) letter = NULL;
  g_autofree char *all = NULL;

  sample_begin_alpc (&sample);
  sample_set (&sample, "parties.etat.representants.1.courriel", "prefet@exemple.fr");
  sample_set (&sample, "parties.region.representants.1.courriel", "region@exemple.fr");
  sample_set (&sample, "parties.coparef.representants.1.courriel", "PREFET@exemple.fr");
  sample_set (&sample, "parties.pole_emploi.representants.1.courriel", "pe@exemple.fr");
  sample_set (&sample, "parties.etat.representants.3.courriel", "nobody@exemple.fr");
  sample_set (&sample, "signature.date", "2199-03-25");
  sample_set (&sample, "signature.heure", "10 h 30");
  sample_set (&sample, "signature.lieu", "Bordeaux");
  letter = letter_new (sample.session);
  all = g_strjoinv (" ", letter->addresses);
  g_assert_cmpstr (all, ==, "prefet@exemple.fr region@exemple.fr");
  g_assert_cmpint (letter->version, ==, 0);
  g_assert_true (g_str_has_suffix (letter->subject, ": draft"));
  g_assert_nonnull (strstr (letter->subject, "Aquitaine-Limousin-Poitou-Charentes"));
  g_assert_nonnull (strstr (letter->body, "it is not to be signed"));
  g_assert_nonnull (strstr (letter->body, "Cérémonie de signature : 25\u00a0mars\u00a02199, "
                                          "10 h 30, Bordeaux"));
  assert_attached (sample.session, letter, "essai.pdf");
  sample_end (&sample);
}

/* The version that is to be signed goes with it, even when the draft has changed since. */
static void
test_frozen_letter (void)
{
  Sample sample;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Frozen) frozen = NULL;
  g_autoptr (Letter) letter = NULL;
  g_autoptr (Letter) later = NULL;

  sample_begin_complete (&sample);
  freezing_async (sample.session, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  frozen = freezing_finish (sample.session, result, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&result);

  letter = letter_new (sample.session);
  g_assert_cmpint (letter->version, ==, 1);
  g_assert_true (g_str_has_suffix (letter->subject, ": version 1, to be signed"));
  g_assert_nonnull (strstr (letter->body, "it is the one to be signed, as it is"));
  assert_attached (sample.session, letter, "essai, version 1.pdf");

  sample_set (&sample, "socle_actions", "1");
  later = letter_new (sample.session);
  g_assert_cmpint (later->version, ==, 1);
  g_assert_nonnull (strstr (later->body, "has changed since"));
  assert_attached (sample.session, later, "essai, version 1.pdf");
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("cache-XXXXXX", NULL);

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writing/portal", test_portal);
  g_test_add_func ("/writing/fallback", test_fallback);
  g_test_add_func ("/writing/no-way", test_no_way);
  g_test_add_func ("/writing/letter", test_letter);
  g_test_add_func ("/writing/frozen-letter", test_frozen_letter);
  return g_test_run ();
}
