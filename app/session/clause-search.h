/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clauses looked for: by a path, by what they still ask for, by their words. */
#pragma once

#include "session/clauses.h"

typedef enum {
  CLAUSE_FILTER_ALL,
  CLAUSE_FILTER_TO_COMPLETE,
  CLAUSE_FILTER_OPTIONAL,
  CLAUSE_FILTER_REWRITTEN,
} ClauseFilter;

/* The place of what a path names: a clause, a field of one, or a datum that the text shows (the
 * first time). -1: none. */
int clause_search_place (const GPtrArray *clauses, const char *path);
/* Owned, one for each: whether the filter and the words searched for (NULL: none) leave it;
 * what stands above one that is left is left too. */
bool *clause_search_filter (const GPtrArray *clauses, ClauseFilter filter,
                            const char *words) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the field or figure that a blank of the text leads to; NULL: none. *ret_computed: it
 * is explained, not entered. */
char *clause_search_field (QuadSession *session, const char *origin,
                           bool *ret_computed) G_GNUC_WARN_UNUSED_RESULT;
