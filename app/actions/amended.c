/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/amended.h"

#include "actions/carried.h"
#include "actions/error.h"
#include "cadrage/tree.h"
#include "inspect/inspect.h"
#include "store/version.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PDF_MARK "%PDF-"
#define END_MARK "%%EOF"

void
amended_free (Amended *amended)
{
  if (amended == NULL)
    return;

  g_clear_pointer (&amended->carried, g_bytes_unref);
  g_free (amended->digest);
  initial_free (amended->initial);
  g_free (amended);
}

/* frozen: the bytes of one version, no more. */
static Amended *
take (const char *inspector, GBytes *frozen, GError **error)
{
  g_autoptr (Amended) amended = g_new0 (Amended, 1);

  amended->carried = carried_take_xml (inspector, frozen, error);
  amended->initial = amended->carried != NULL ? initial_read (amended->carried, error) : NULL;
  if (amended->initial == NULL)
    return NULL;

  amended->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, frozen);
  return g_steal_pointer (&amended);
}

/* What was frozen ends at the first end of file; whatever came later stands behind it. */
static GBytes *
first_revision (GBytes *pdf)
{
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  const char *end = memmem (bytes, size, END_MARK, strlen (END_MARK));
  gsize length = end != NULL ? (gsize) (end - bytes) + strlen (END_MARK) : size;

  if (length < size && bytes[length] == '\n')
    length++;
  return g_bytes_new_from_bytes (pdf, 0, length);
}

static bool
check_additions (const char *inspector, GBytes *frozen, GBytes *pdf, GError **error)
{
  g_autoptr (Inspection) inspection = NULL;

  if (g_bytes_get_size (frozen) == g_bytes_get_size (pdf))
    return true;

  inspection = inspect_verify (inspector, frozen, pdf, NULL, error);
  if (inspection == NULL || inspection->intact)
    return inspection != NULL;

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
               _ ("This PDF holds more than signatures on what was frozen, and cannot be "
                  "amended: %s"),
               inspection->reasons->len > 0 ? (const char *) inspection->reasons->pdata[0]
                                            : "?");
  return false;
}

static Amended *
open_pdf (const char *path, const char *inspector, GError **error)
{
  g_autoptr (GBytes) pdf = tree_load (path, INSPECT_BYTES_MAX, error);
  g_autoptr (GBytes) frozen = pdf != NULL ? first_revision (pdf) : NULL;

  return frozen != NULL && check_additions (inspector, frozen, pdf, error)
             ? take (inspector, frozen, error)
             : NULL;
}

static Amended *
open_dossier (const char *path, const char *inspector, GError **error)
{
  g_autoptr (Store) store = store_open (path, STORE_READ, error);
  g_autoptr (GPtrArray) versions = store != NULL ? store_read_versions (store, error) : NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (versions == NULL)
    return NULL;
  if (versions->len == 0) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("Nothing is frozen in %s: an avenant amends a frozen act; freeze it first"),
                 path);
    return NULL;
  }

  pdf = store_read_version_pdf (
      store, ((const FrozenVersion *) versions->pdata[versions->len - 1])->number, error);
  return pdf != NULL ? take (inspector, pdf, error) : NULL;
}

Amended *
amended_open (const char *path, const char *inspector, GError **error)
{
  g_autoptr (GBytes) head = tree_load (path, strlen (PDF_MARK), error);
  gsize size;
  const char *bytes = head != NULL ? g_bytes_get_data (head, &size) : NULL;

  if (bytes == NULL)
    return NULL;
  if (size >= strlen (PDF_MARK) && strncmp (bytes, PDF_MARK, strlen (PDF_MARK)) == 0)
    return open_pdf (path, inspector, error);
  return open_dossier (path, inspector, error);
}
