/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/freezing.h"

#include "actions/freeze.h"
#include "surroundings/data-folder.h"
#include "surroundings/inspector.h"
#include "surroundings/output-file.h"
#include "surroundings/user.h"

#define FINDINGS "findings"

typedef struct {
  char *dossier;
  char *author;
  char *data_folder;
  char *inspector;
  char *path; /* NULL */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->dossier);
  g_free (request->author);
  g_free (request->data_folder);
  g_free (request->inspector);
  g_free (request->path);
  g_free (request);
}

void
frozen_free (Frozen *frozen)
{
  if (frozen == NULL)
    return;

  frozen_version_free (frozen->version);
  g_free (frozen->unwritten);
  g_free (frozen);
}

/* The version is kept in the dossier, wherever its file cannot be written. */
static void
write_besides (const char *path, GBytes *pdf, Frozen *frozen)
{
  g_autoptr (GError) error = NULL;

  if (path != NULL &&
      (!output_file_check (path, &error) || !output_file_write (path, pdf, &error)))
    frozen->unwritten = g_strdup (error->message);
}

/* With a door to the file of its own: the session's stays in its thread. */
static void
freeze_in_thread (GTask *task, gpointer session, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  Press press = { request->data_folder, request->inspector };
  Who who = { request->author, user_read_clock () };
  GError *error = NULL;
  g_autoptr (Store) store = store_open (request->dossier, STORE_WRITE, &error);
  g_auto (Freezing) freezing = { 0 };
  Frozen *frozen;

  if (store == NULL || !action_freeze (store, &press, who, &freezing, &error)) {
    if (freezing.findings != NULL)
      g_object_set_data_full (G_OBJECT (task), FINDINGS, g_steal_pointer (&freezing.findings),
                              (GDestroyNotify) g_ptr_array_unref);
    g_task_return_error (task, error);
    return;
  }

  frozen = g_new0 (Frozen, 1);
  frozen->version = g_steal_pointer (&freezing.version);
  frozen->made = freezing.made;
  write_besides (request->path, freezing.pdf, frozen);
  g_task_return_pointer (task, frozen, (GDestroyNotify) frozen_free);
}

void
freezing_async (QuadSession *session, const char *path, GAsyncReadyCallback callback,
                gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  Request *request = g_new (Request, 1);

  *request = (Request){ g_strdup (quad_session_get_path (session)),
                        g_strdup (quad_session_get_author (session)), data_folder_dup_path (),
                        inspector_dup_path (), g_strdup (path) };
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, freeze_in_thread);
}

Frozen *
freezing_finish (QuadSession *session, GAsyncResult *result, GPtrArray **ret_findings,
                 GError **error)
{
  g_autoptr (Frozen) frozen = g_task_propagate_pointer (G_TASK (result), error);

  if (frozen == NULL) {
    if (ret_findings != NULL)
      *ret_findings = g_object_steal_data (G_OBJECT (result), FINDINGS);
    return NULL;
  }

  return quad_session_follow (session, error) ? g_steal_pointer (&frozen) : NULL;
}
