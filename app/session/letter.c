/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/letter.h"

#include "agenda/agenda.h"
#include "session/parties.h"
#include "session/pdf-export.h"
#include "session/versions.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ADDRESS_FIELD "courriel"
#define REGION_NAME "region.nom"

void
letter_free (Letter *letter)
{
  if (letter == NULL)
    return;

  g_strfreev (letter->addresses);
  g_free (letter->subject);
  g_free (letter->body);
  g_free (letter);
}

/* Once each, whatever its capitals: a person may sign for two. */
static void
add_address (GPtrArray *addresses, const char *address)
{
  for (guint i = 0; address != NULL && i < addresses->len; i++)
    if (g_ascii_strcasecmp (addresses->pdata[i], address) == 0)
      return;
  if (address != NULL)
    g_ptr_array_add (addresses, g_strdup (address));
}

static char **
list_addresses (QuadSession *session)
{
  const GPtrArray *parties = quad_session_get_cadrage (session)->parties;
  const Dossier *dossier = quad_session_get_dossier (session);
  GPtrArray *addresses = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++) {
    const Party *party = parties->pdata[i];
    int n_persons =
        parties_takes_part (session, party) ? parties_count_persons (session, party) : 0;

    for (int rank = 1; rank <= n_persons; rank++) {
      g_autofree char *path =
          g_strdup_printf ("parties.%s.representants.%d." ADDRESS_FIELD, party->id, rank);

      add_address (addresses, dossier_get (dossier, path));
    }
  }
  g_ptr_array_add (addresses, NULL);
  return (char **) g_ptr_array_free (addresses, FALSE);
}

/* 0 when none was frozen, or when the file cannot be read now. */
static int
find_last_version (QuadSession *session)
{
  g_autoptr (GPtrArray) versions = versions_read (session, NULL);

  return versions != NULL && versions->len > 0
             ? ((const FrozenVersion *) versions->pdata[0])->number
             : 0;
}

/* What one reads of the version that is attached. */
static char *
describe_attachment (QuadSession *session, int version)
{
  const Dossier *dossier = quad_session_get_dossier (session);

  if (version == 0)
    return g_strdup_printf (_ ("The PDF attached is a draft (version %d): it is not to be "
                               "signed."),
                            dossier->version);
  if (dossier->frozen_as == version)
    return g_strdup_printf (_ ("The PDF attached is the frozen version %d: it is the one to be "
                               "signed, as it is."),
                            version);
  return g_strdup_printf (_ ("The PDF attached is the frozen version %d. The draft has changed "
                             "since: what changed is not in it."),
                          version);
}

/* The days that come: the signature, if it is one of them, is what one writes about. */
static void
add_next (QuadSession *session, GString *body)
{
  g_autoptr (GPtrArray) occasions = agenda_list (quad_session_get_figures (session));
  g_autofree char *text = user_dup_today ();
  g_autofree char *date = NULL;
  g_autofree char *hour = NULL;
  const Occasion *next;
  Date today;

  if (!date_read (text, &today, NULL))
    return;
  next = agenda_find_next (occasions, today);
  if (next == NULL)
    return;

  date = date_to_french (next->date);
  hour = next->timed ? hour_to_text (next->hour) : NULL;
  g_string_append_printf (body, "\n\n%s%s%s%s%s", next->title, " : ", date,
                          hour != NULL ? ", " : "", hour != NULL ? hour : "");
  if (next->place != NULL)
    g_string_append_printf (body, ", %s", next->place);
}

static char *
write_body (QuadSession *session, int version)
{
  g_autofree char *attachment = describe_attachment (session, version);
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_append_printf (body, "%s\n\n%s", _ ("Hello,"), attachment);
  add_next (session, body);
  g_string_append_printf (body, "\n\n%s\n%s\n", _ ("Yours sincerely,"),
                          quad_session_get_author (session));
  return g_strdup (body->str);
}

static char *
write_subject (QuadSession *session, int version)
{
  const char *plan = quad_session_get_cadrage (session)->short_title;
  const char *region = dossier_get (quad_session_get_dossier (session), REGION_NAME);
  g_autofree char *act =
      region != NULL ? g_strdup_printf ("%s, %s", plan, region) : g_strdup (plan);

  return version > 0 ? g_strdup_printf (_ ("%s: version %d, to be signed"), act, version)
                     : g_strdup_printf (_ ("%s: draft"), act);
}

Letter *
letter_new (QuadSession *session)
{
  Letter *letter = g_new0 (Letter, 1);

  letter->version = find_last_version (session);
  letter->addresses = list_addresses (session);
  letter->subject = write_subject (session, letter->version);
  letter->body = write_body (session, letter->version);
  return letter;
}

/* Where the copies for other programs are, each dossier in a folder of its own. */
static char *
find_draft_place (QuadSession *session)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "quadripartite",
                                              quad_session_get_dossier (session)->uuid, NULL);
  g_autofree char *name = pdf_export_suggest_name (session);

  (void) g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

static void
draft_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (pdf_export_finish (result, &error))
    g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
  else
    g_task_return_error (task, error);
}

void
letter_attach_async (QuadSession *session, const Letter *letter, GAsyncReadyCallback callback,
                     gpointer data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  GError *error = NULL;
  char *path = letter->version > 0 ? version_lend (session, letter->version, &error)
                                   : find_draft_place (session);

  if (path == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
  } else if (letter->version > 0) {
    g_task_return_pointer (task, path, g_free);
    g_object_unref (task);
  } else {
    g_task_set_task_data (task, path, g_free);
    pdf_export_async (session, path, false, draft_made, task);
  }
}

char *
letter_attach_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
