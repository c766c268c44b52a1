/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of every kind of block, and a typesetter for it. */
#pragma once

#include "layout/layout.h"
#include "layout/word.h"

/* What shapes words: set up and torn down around each test. */
typedef struct {
  Fonts *fonts;
  Hyphens *hyphens;
  Words *words;
} Fixture;

void sample_set_up (Fixture *fixture, gconstpointer data);
void sample_tear_down (Fixture *fixture, gconstpointer data);

Typesetter *sample_typesetter (void) G_GNUC_WARN_UNUSED_RESULT;
/* With margins, but no block. */
Document *sample_empty (void) G_GNUC_WARN_UNUSED_RESULT;
Document *sample_document (void) G_GNUC_WARN_UNUSED_RESULT;

/* Each adds a block with one run of text (unless NULL), and lends it. */
Block *sample_add (Document *document, BlockKind kind, const char *id, const char *text);
Block *sample_add_heading (Document *document, const char *label, const char *text, int level);
/* Columns "a", "b"…, the last one right; cells are numbered; the last row may be the total. */
Block *sample_add_table (Document *document, const char *caption, int n_columns, int n_rows,
                         bool total);
Block *sample_add_signatures (Document *document, int n_slots);
