/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/verifying.h"

#include "actions/carried.h"
#include "cadrage/tree.h"
#include "exchange/dossier-description.h"
#include "inspect/inspect.h"
#include "session/frozen-act.h"
#include "session/known-dossiers.h"
#include "surroundings/inspector.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KNOWN_MAX 200

typedef struct {
  char *dossier; /* NULL: it is looked for */
  char *pdf;
  char *inspector;
  char *authorities;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->dossier);
  g_free (request->pdf);
  g_free (request->inspector);
  g_free (request->authorities);
  g_free (request);
}

/* Its act says who signs where. */
static Assessment *
judge (const Request *request, const Verification *verification)
{
  State *act = verification->version != NULL
                   ? frozen_act_read (request->dossier, verification->version->number)
                   : NULL;
  Assessment *assessment = assessment_make (
      verification, act != NULL ? draft_get_document (state_get_draft (act)) : NULL);

  state_free (act);
  return assessment;
}

static void
verify_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  Verifier verifier = { request->inspector, request->authorities };
  GError *error = NULL;
  g_autoptr (GBytes) pdf = tree_load (request->pdf, INSPECT_BYTES_MAX, &error);
  g_autoptr (Store) store =
      pdf != NULL ? store_open (request->dossier, STORE_READ, &error) : NULL;
  g_autoptr (Verification) verification =
      store != NULL ? action_verify (store, &verifier, pdf, &error) : NULL;

  if (verification == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, judge (request, verification),
                           (GDestroyNotify) assessment_free);
}

static GTask *
task_new (const char *dossier, const char *pdf, GCancellable *cancellable,
          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Request *request = g_new (Request, 1);

  *request = (Request){ g_strdup (dossier), g_strdup (pdf), inspector_dup_path (),
                        user_dup_authorities_folder () };
  g_task_set_task_data (task, request, request_free);
  g_task_set_return_on_cancel (task, TRUE);
  return task;
}

void
verifying_async (const char *dossier, const char *pdf, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = task_new (dossier, pdf, cancellable, callback, data);

  g_task_run_in_thread (task, verify_in_thread);
}

Assessment *
verifying_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static bool
begins_with (GBytes *whole, GBytes *start)
{
  gsize n_whole;
  gsize n_start;
  const char *bytes = g_bytes_get_data (whole, &n_whole);
  const char *first = g_bytes_get_data (start, &n_start);

  return n_whole >= n_start && memcmp (bytes, first, n_start) == 0;
}

/* Whether a version of the dossier is what the PDF was made of. */
static bool
has_version (const char *path, GBytes *pdf)
{
  g_autoptr (Store) store = store_open (path, STORE_READ, NULL);
  g_autoptr (GPtrArray) versions = store != NULL ? store_read_versions (store, NULL) : NULL;

  for (guint i = 0; versions != NULL && i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];
    g_autoptr (GBytes) kept = store_read_version_pdf (store, version->number, NULL);

    if (kept != NULL && begins_with (pdf, kept))
      return true;
  }

  return false;
}

/* Owned: of which dossier the PDF says it is, which proves nothing; NULL: it does not say. */
static char *
read_uuid (const Request *request, GBytes *pdf)
{
  g_autoptr (GBytes) xml = carried_take_xml (request->inspector, pdf, NULL);
  g_autoptr (DossierDescription) description =
      xml != NULL ? dossier_description_read (xml, request->pdf, NULL, NULL) : NULL;

  return description != NULL ? g_strdup (description->uuid) : NULL;
}

static const char *
find_uuid (const GPtrArray *known, const char *uuid)
{
  for (guint i = 0; uuid != NULL && i < known->len; i++) {
    const KnownDossier *each = known->pdata[i];

    if (each->uuid != NULL && g_ascii_strcasecmp (each->uuid, uuid) == 0 &&
        g_file_test (each->path, G_FILE_TEST_EXISTS))
      return each->path;
  }

  return NULL;
}

/* The bytes tell it for sure; what the PDF says of itself is the next best. */
static char *
find_dossier (const Request *request, GBytes *pdf)
{
  g_autoptr (Register) known_dossiers = known_dossiers_open ();
  g_autoptr (GPtrArray) known = register_list_recent (known_dossiers, KNOWN_MAX);
  g_autofree char *uuid = NULL;

  for (guint i = 0; i < known->len; i++)
    if (has_version (((const KnownDossier *) known->pdata[i])->path, pdf))
      return g_strdup (((const KnownDossier *) known->pdata[i])->path);

  uuid = read_uuid (request, pdf);
  return g_strdup (find_uuid (known, uuid));
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = tree_load (request->pdf, INSPECT_BYTES_MAX, &error);
  char *path = pdf != NULL ? find_dossier (request, pdf) : NULL;

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (
        task, G_FILE_ERROR, G_FILE_ERROR_NOENT,
        _ ("None of the dossiers that you have opened is the one of this PDF: open its "
           "dossier first, then drop the PDF on its window"));
}

void
verifying_find_async (const char *pdf, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = task_new (NULL, pdf, cancellable, callback, data);

  g_task_run_in_thread (task, find_in_thread);
}

char *
verifying_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
