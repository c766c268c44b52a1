/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/carried.h"

#include "inspect/inspect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PDF_MARK "%PDF-"
/* Where readers of PDF look for the mark. */
#define PDF_MARK_BYTES_MAX 1024

static bool
is_pdf (GBytes *file)
{
  gsize size;
  const char *bytes = g_bytes_get_data (file, &size);

  return size > 0 && bytes[0] != '<' &&
         g_strstr_len (bytes, (gssize) MIN (size, PDF_MARK_BYTES_MAX), PDF_MARK) != NULL;
}

GBytes *
carried_take_xml (const char *inspector, GBytes *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *xml;

  if (!is_pdf (file))
    return g_bytes_ref (file);

  xml = inspect_extract (inspector, file, CARRIED_XML, &cause);
  if (g_error_matches (cause, INSPECT_ERROR, INSPECT_ERROR_MISSING))
    g_set_error_literal (
        error, INSPECT_ERROR, INSPECT_ERROR_MISSING,
        _ ("This PDF carries no dossier: it is a draft, or was made by another "
           "program; import a frozen version, or the XML that “export” wrote"));
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return xml;
}
