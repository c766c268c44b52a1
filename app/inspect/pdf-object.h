/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An object of a PDF: its number, its value and, of a stream, where its data are. */
#pragma once

#include "inspect/pdf-syntax.h"

typedef struct {
  guint number;
  guint generation;
  PdfValue *value;
  bool is_stream;
  gsize data_start, data_size; /* of a stream */
  gsize start, end;
} PdfObject;

void pdf_object_free (PdfObject *object);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfObject, pdf_object_free)

/* How long a stream is whose dictionary names an object that says it; false: unknown. */
typedef bool (*PdfLengthOf) (guint object, gpointer user_data, gsize *ret_length);

/* The object at its number, up to its endobj. NULL: there is none, or not whole. */
PdfObject *pdf_object_read (PdfSyntax *syntax, PdfLengthOf length_of,
                            gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
