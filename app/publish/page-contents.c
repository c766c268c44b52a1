/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/page-contents.h"

#include "render/tag.h"

#include <string.h>

#define FIELD_TAG "Form"

static bool
is_named (PdfText name, const char *bare)
{
  size_t size = strlen (bare);

  return (size_t) (name.end - name.at) == size + 1 && memcmp (name.at + 1, bare, size) == 0;
}

const char *
page_contents_get_artifact (PdfText tag)
{
  static const char *const artifacts[N_ARTIFACTS] = {
    [ARTIFACT_LAYOUT] = "/Artifact << /Type /Layout >>",
    [ARTIFACT_HEADER] = "/Artifact << /Type /Pagination /Subtype /Header /Attached [/Top] >>",
    [ARTIFACT_FOOTER] =
        "/Artifact << /Type /Pagination /Subtype /Footer /Attached [/Bottom] >>",
    [ARTIFACT_REPEATED] = "/Artifact << /Type /Pagination >>",
  };

  for (ArtifactKind kind = 0; kind < N_ARTIFACTS; kind++)
    if (is_named (tag, artifact_get_tag (kind)))
      return artifacts[kind];

  /* The place of a field is empty: the field itself is what the element is about. */
  return is_named (tag, FIELD_TAG) ? artifacts[ARTIFACT_LAYOUT] : NULL;
}

/* Past the next value or operator; ret_tag: the tag and the properties of an artifact to be. */
static bool
take_next (PdfText *text, PdfText *ret_tag, const char **ret_artifact)
{
  PdfText value, properties, rest;

  *ret_artifact = NULL;
  if (!pdf_text_take_value (text, &value))
    return pdf_text_take_operator (text);
  if (*value.at != '/' || (*ret_artifact = page_contents_get_artifact (value)) == NULL)
    return true;

  rest = *text;
  if (!pdf_text_take_value (&rest, &properties) || !pdf_text_take (&rest, "BDC")) {
    *ret_artifact = NULL;
    return true;
  }
  *text = rest;
  *ret_tag = (PdfText){ value.at, properties.end };
  return true;
}

/* Owned; NULL when it cannot be read to its end. */
static GBytes *
with_artifacts (GBytes *contents)
{
  gsize size;
  const char *bytes = g_bytes_get_data (contents, &size);
  PdfText rest = { bytes, bytes + size };
  const char *copied = bytes;
  g_autoptr (GByteArray) changed = g_byte_array_sized_new ((guint) size + 1024);

  while (!pdf_text_is_over (&rest)) {
    const char *artifact;
    PdfText tag;

    if (!take_next (&rest, &tag, &artifact))
      return NULL;
    if (artifact == NULL)
      continue;
    g_byte_array_append (changed, (const guint8 *) copied, (guint) (tag.at - copied));
    g_byte_array_append (changed, (const guint8 *) artifact, (guint) strlen (artifact));
    copied = tag.end;
  }
  g_byte_array_append (changed, (const guint8 *) copied, (guint) (bytes + size - copied));

  return g_byte_array_free_to_bytes (g_steal_pointer (&changed));
}

bool
page_contents_finish (PdfObjects *objects, const GArray *pages)
{
  for (guint i = 0; i < pages->len; i++) {
    guint64 stream;

    if (!pdf_dictionary_find_reference (
            pdf_objects_get (objects, g_array_index (pages, guint, i)), "/Contents", &stream) ||
        stream >= objects->n_objects)
      return false;

    g_autoptr (GBytes) contents = pdf_objects_dup_stream (objects, (guint) stream);
    g_autoptr (GBytes) changed = contents != NULL ? with_artifacts (contents) : NULL;
    if (changed == NULL)
      return false;
    pdf_objects_set_stream (objects, (guint) stream, changed);
  }

  return true;
}
