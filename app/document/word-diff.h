/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two texts differ in, word by word. */
#pragma once

#include <glib.h>

typedef enum { WORDS_KEPT, WORDS_DELETED, WORDS_INSERTED } WordFate;

typedef struct {
  WordFate fate;
  char *text; /* never empty */
} WordStretch;

/* Of WordStretch, owned. Kept and deleted ones make the old text, kept and inserted ones the
 * new; two that follow each other have not the same fate, and what is deleted comes before what
 * takes its place. */
GPtrArray *word_diff (const char *old, const char *new) G_GNUC_WARN_UNUSED_RESULT;
void word_stretch_free (WordStretch *words);
