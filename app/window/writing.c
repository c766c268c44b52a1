/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/writing.h"

#include "session/letter.h"
#include "session/mailing.h"
#include "window/settling.h"

#include <glib/gi18n-lib.h>

typedef struct {
  QuadDossierWindow *window;
  Letter *letter;
} Writing;

/* The last window may be closed meanwhile. */
static Writing *
writing_new (QuadDossierWindow *window)
{
  Writing *writing = g_new (Writing, 1);

  g_application_hold (g_application_get_default ());
  *writing =
      (Writing){ g_object_ref (window), letter_new (quad_dossier_window_get_session (window)) };
  return writing;
}

static void
writing_free (Writing *writing)
{
  g_application_release (g_application_get_default ());
  g_object_unref (writing->window);
  letter_free (writing->letter);
  g_free (writing);
}

static void
fail (QuadDossierWindow *window, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    quad_dossier_window_warn (window, _ ("The message was not prepared"), error->message);
}

/* Without addresses one is told where they belong. */
static void
composed (GObject *source, GAsyncResult *result, gpointer data)
{
  Writing *writing = data;
  g_autoptr (GError) error = NULL;

  if (!mailing_compose_finish (result, &error))
    fail (writing->window, error);
  else if (writing->letter->addresses[0] == NULL)
    quad_dossier_window_tell (
        writing->window, _ ("No person has an e-mail address in this dossier"), TOAST_LONG);
  writing_free (writing);
}

static void
attached (GObject *session, GAsyncResult *result, gpointer data)
{
  Writing *writing = data;
  const Letter *letter = writing->letter;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = letter_attach_finish (result, &error);

  if (path == NULL) {
    fail (writing->window, error);
    writing_free (writing);
    return;
  }
  mailing_compose_async (
      &(Mail){ (const char *const *) letter->addresses, letter->subject, letter->body, path },
      composed, writing);
}

void
writing_begin (QuadDossierWindow *window)
{
  Writing *writing;

  (void) settling_enter (GTK_WINDOW (window));
  writing = writing_new (window);
  letter_attach_async (quad_dossier_window_get_session (window), writing->letter, attached,
                       writing);
}
