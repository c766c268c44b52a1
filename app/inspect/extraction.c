/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/extraction.h"

#include "inspect/inflation.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 32
#define VISITS_MAX 20000

typedef struct {
  qpdf_data pdf;
  const char *name;
  guint n_visits;
} Search;

/* A file specification says its name twice, for old programs and for new ones. */
static bool
is_named (const Search *search, qpdf_oh specification)
{
  static const char *const keys[] = { "/UF", "/F" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    qpdf_oh text = qpdf_oh_get_key_if_dict (search->pdf, specification, keys[i]);
    if (qpdf_oh_is_string (search->pdf, text) &&
        g_strcmp0 (qpdf_oh_get_utf8_value (search->pdf, text), search->name) == 0)
      return true;
  }

  return false;
}

/* Whether the file was found; its stream is then returned. */
static bool
take_file (const Search *search, qpdf_oh specification, qpdf_oh *ret_stream)
{
  qpdf_oh files = qpdf_oh_get_key_if_dict (search->pdf, specification, "/EF");
  qpdf_oh stream = qpdf_oh_get_key_if_dict (search->pdf, files, "/F");

  if (!is_named (search, specification) || !qpdf_oh_is_stream (search->pdf, stream))
    return false;

  *ret_stream = stream;
  return true;
}

static bool
search_tree (Search *search, qpdf_oh node, guint depth, qpdf_oh *ret_stream)
{
  qpdf_oh names = qpdf_oh_get_key_if_dict (search->pdf, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (search->pdf, node, "/Kids");
  int n_names = qpdf_oh_is_array (search->pdf, names)
                    ? qpdf_oh_get_array_n_items (search->pdf, names)
                    : 0;
  int n_kids =
      qpdf_oh_is_array (search->pdf, kids) ? qpdf_oh_get_array_n_items (search->pdf, kids) : 0;

  if (depth > DEPTH_MAX)
    return false;
  for (int i = 1; i < n_names && search->n_visits++ < VISITS_MAX; i += 2)
    if (take_file (search, qpdf_oh_get_array_item (search->pdf, names, i), ret_stream))
      return true;
  for (int i = 0; i < n_kids && search->n_visits++ < VISITS_MAX; i++)
    if (search_tree (search, qpdf_oh_get_array_item (search->pdf, kids, i), depth + 1,
                     ret_stream))
      return true;

  return false;
}

/* As it is packed: unpacked here, up to a limit; qpdf knows none. */
static ExtractionEnd
read_stream (qpdf_data pdf, qpdf_oh stream, gsize bytes_max, GBytes **ret_file)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, stream);
  qpdf_oh filter = qpdf_oh_get_key (pdf, dictionary, "/Filter");
  g_autoptr (GByteArray) plain = NULL;
  unsigned char *packed = NULL;
  size_t size = 0;
  bool is_larger = false;

  if (qpdf_oh_is_array (pdf, filter) && qpdf_oh_get_array_n_items (pdf, filter) == 1)
    filter = qpdf_oh_get_array_item (pdf, filter, 0);
  if ((qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_none, NULL, &packed, &size) &
       QPDF_ERRORS) != 0)
    return EXTRACTION_NOT_PDF;
  if (qpdf_oh_is_name_and_equals (pdf, filter, "/FlateDecode"))
    plain = inflate_data ((const char *) packed, size, bytes_max, &is_larger);
  else if (qpdf_oh_is_null (pdf, filter) && size <= bytes_max)
    plain = g_byte_array_append (g_byte_array_new (), packed, (guint) size);
  else
    is_larger = qpdf_oh_is_null (pdf, filter);
  free (packed);
  if (plain == NULL)
    return is_larger ? EXTRACTION_TOO_LARGE : EXTRACTION_NOT_PDF;

  *ret_file = g_byte_array_free_to_bytes (g_steal_pointer (&plain));
  return EXTRACTION_DONE;
}

static ExtractionEnd
extract (qpdf_data pdf, const char *name, gsize bytes_max, GBytes **ret_file)
{
  Search search = { .pdf = pdf, .name = name };
  qpdf_oh tree = qpdf_oh_get_key_if_dict (
      pdf, qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Names"), "/EmbeddedFiles");
  qpdf_oh stream;

  if (!search_tree (&search, tree, 0, &stream))
    return EXTRACTION_MISSING;

  return read_stream (pdf, stream, bytes_max, ret_file);
}

ExtractionEnd
extraction_make (GBytes *pdf, const char *name, gsize bytes_max, GBytes **ret_file)
{
  qpdf_data reader = qpdf_init ();
  ExtractionEnd end = EXTRACTION_NOT_PDF;
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  qpdf_silence_errors (reader);
  qpdf_set_suppress_warnings (reader, QPDF_TRUE);
  if ((qpdf_read_memory (reader, "pdf", bytes, size, NULL) & QPDF_ERRORS) == 0 &&
      !qpdf_is_encrypted (reader))
    end = extract (reader, name, bytes_max, ret_file);
  qpdf_cleanup (&reader);

  return end;
}
