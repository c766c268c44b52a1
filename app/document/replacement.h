/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the amended act that an avenant says otherwise: known from the avenant's own
 * sentences, and applied where that act is written again. */
#pragma once

#include "document/writer.h"

typedef struct {
  const Node *node; /* the avenant's sentence that says so */
  char *target;     /* the node of the amended act in which it holds */
  char *of;         /* the datum, there and here */
  char *before;     /* what it is there; NULL while it is not known */
  char *after;      /* with the mark of the avenant; NULL the same */
  guint n_met;      /* how often those words were found there */
} Replacement;

/* What stands before, between and behind the words: « la date : « », « » est remplacée… ». */
typedef struct {
  const char *before;
  const char *between;
} ReplacementWords;

const ReplacementWords *replacement_words_of (const Writer *writer, const Inline *item);

/* Of Replacement, owned: all that the standing clauses of the avenant say. mark: owned by the
 * caller, put behind the new words. */
GPtrArray *replacements_collect (Writer *writer, const char *mark) G_GNUC_WARN_UNUSED_RESULT;

/* While the amended act is written again: the words for that datum in the present clause; NULL
 * when they are unchanged. */
const char *replacement_find (Writer *writer, const char *of);
/* Owned: a text written by hand with the new words in it; NULL when it is unchanged. */
char *replacement_apply (Writer *writer, const char *text) G_GNUC_WARN_UNUSED_RESULT;
