/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/finish.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

G_DEFINE_QUARK (finish_error, finish_error)

#define PDF_VERSION "1.7"
#define DATE_PREFIX "D:"
#define INPUT_NAME "document"

static void
release_qpdf (qpdf_data qpdf)
{
  qpdf_cleanup (&qpdf);
}
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (qpdf_data, release_qpdf, NULL)

static void
complete_catalog (qpdf_data qpdf, const FinishOptions *options)
{
  qpdf_oh root = qpdf_get_root (qpdf);

  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_string (qpdf, options->language));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
}

/* Links are visited in the order of the structure. */
static void
complete_pages (qpdf_data qpdf)
{
  int n_pages = qpdf_get_num_pages (qpdf);

  for (int i = 0; i < n_pages; i++) {
    qpdf_oh page = qpdf_get_page_n (qpdf, (size_t) i);

    qpdf_oh_replace_key (qpdf, page, "/Tabs", qpdf_oh_new_name (qpdf, "/S"));
    qpdf_oh_release (qpdf, page);
  }
}

/* Cairo 1.16 forgets the prefix of the creation date. */
static void
repair_date (qpdf_data qpdf, const char *key)
{
  const char *date = qpdf_get_info_key (qpdf, key);

  if (date == NULL || g_str_has_prefix (date, DATE_PREFIX))
    return;

  g_autofree char *whole = g_strconcat (DATE_PREFIX, date, NULL);
  qpdf_set_info_key (qpdf, key, whole);
}

static void
fail_to_write (qpdf_data qpdf, GError **error)
{
  g_set_error (error, FINISH_ERROR, FINISH_ERROR_WRITE, _ ("The PDF could not be finished: %s"),
               qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));
}

static GBytes *
write_out (qpdf_data qpdf, GError **error)
{
  if (qpdf_init_write_memory (qpdf) & QPDF_ERRORS) {
    fail_to_write (qpdf, error);
    return NULL;
  }
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  qpdf_set_stream_data_mode (qpdf, qpdf_s_compress);
  qpdf_set_newline_before_endstream (qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (qpdf, PDF_VERSION);
  if (qpdf_write (qpdf) & QPDF_ERRORS) {
    fail_to_write (qpdf, error);
    return NULL;
  }

  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

GBytes *
finish_pdf (GBytes *pdf, const FinishOptions *options, GError **error)
{
  g_auto (qpdf_data) qpdf = qpdf_init ();
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (pdf, &n_bytes);

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (bytes == NULL ||
      qpdf_read_memory (qpdf, INPUT_NAME, bytes, n_bytes, NULL) & QPDF_ERRORS) {
    g_set_error (error, FINISH_ERROR, FINISH_ERROR_INPUT, _ ("The PDF could not be read: %s"),
                 bytes == NULL ? _ ("it is empty")
                               : qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));
    return NULL;
  }
  complete_catalog (qpdf, options);
  complete_pages (qpdf);
  repair_date (qpdf, "/CreationDate");
  repair_date (qpdf, "/ModDate");

  return write_out (qpdf, error);
}
