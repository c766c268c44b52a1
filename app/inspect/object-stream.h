/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An object stream of a PDF: objects packed together. */
#pragma once

#include "inspect/pdf-object.h"

/* Of PdfObject, in their order; they have no place in the file. NULL: not as it should be. */
GPtrArray *object_stream_read (const PdfObject *stream,
                               const char *data) G_GNUC_WARN_UNUSED_RESULT;
