/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/pdf-export.h"

#include "publish/publish.h"
#include "session/versions.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <string.h>

typedef struct {
  SharedDraft *draft;
  char *dossier;
  int version; /* its bytes are what is asked for; 0: they are made */
  bool oldest;
  char *path;
  char *data_folder;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  shared_draft_unref (export->draft);
  g_free (export->dossier);
  g_free (export->path);
  g_free (export->data_folder);
  g_free (export);
}

char *
pdf_export_suggest_name (QuadSession *session)
{
  int version = quad_session_get_dossier (session)->frozen_as;
  g_autofree char *name = g_path_get_basename (quad_session_get_path (session));
  char *dot = strrchr (name, '.');

  if (version > 0)
    return version_suggest_name (session, version);
  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, ".pdf", NULL);
}

static GBytes *
read_kept (const Export *export, GError **error)
{
  g_autoptr (Store) store = store_open (export->dossier, STORE_READ, error);

  return store != NULL ? store_read_version_pdf (store, export->version, error) : NULL;
}

static GBytes *
make (const Export *export, GError **error)
{
  Edition edition = { .oldest = export->oldest };

  return publish_pdf (export->draft->draft, export->data_folder, &edition, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *export = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf =
      export->version > 0 ? read_kept (export, &error) : make (export, &error);

  if (pdf == NULL)
    g_task_return_error (task, error);
  else if (!output_file_write (export->path, pdf, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
pdf_export_async (QuadSession *session, const char *path, bool oldest,
                  GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  int version = quad_session_get_dossier (session)->frozen_as;
  g_autoptr (GError) error = NULL;
  Export *export;

  if (!output_file_check (path, &error) ||
      !publish_is_possible (quad_session_get_draft (session), &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }

  export = g_new (Export, 1);
  *export = (Export){ .draft = quad_session_share_draft (session),
                      .dossier = g_strdup (quad_session_get_path (session)),
                      .version = oldest ? 0 : version,
                      .oldest = oldest,
                      .path = g_strdup (path),
                      .data_folder = data_folder_dup_path () };
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

bool
pdf_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
