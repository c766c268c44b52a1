/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data of a stream of a PDF's own tables, unpacked up to a limit. */
#pragma once

#include "inspect/pdf-value.h"

/* NULL: damaged, or larger than the limit, which is then said. */
GByteArray *inflate_data (const char *data, gsize size, gsize limit,
                          bool *ret_is_larger) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: packed in a way that such tables have no need of, damaged, or larger than the limit. */
GByteArray *inflate_stream (const PdfValue *dictionary, const char *data, gsize size,
                            gsize limit) G_GNUC_WARN_UNUSED_RESULT;
