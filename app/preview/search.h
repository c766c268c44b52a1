/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a text in the pages: over marks, lines and pages, and in divided words. */
#pragma once

#include "preview/spot.h"

/* A part of a match: it has one in each mark that it touches. */
typedef struct {
  Spot spot;
  guint match; /* from 0 */
} Found;

/* Owned, of Found: in reading order; none for a text without letters. */
GArray *search_pages (const Pages *pages, const char *text) G_GNUC_WARN_UNUSED_RESULT;
