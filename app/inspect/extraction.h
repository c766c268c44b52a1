/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that a PDF carries, of whatever program wrote it. */
#pragma once

#include <glib.h>

typedef enum {
  EXTRACTION_DONE,
  EXTRACTION_NOT_PDF,
  EXTRACTION_MISSING,
  EXTRACTION_TOO_LARGE,
} ExtractionEnd;

/* The attached file of that name, of so many bytes at most. */
ExtractionEnd extraction_make (GBytes *pdf, const char *name, gsize bytes_max,
                               GBytes **ret_file);
