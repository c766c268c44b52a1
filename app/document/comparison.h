/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two drafts of an act differ in: the paragraphs that appear, go or are worded otherwise.
 */
#pragma once

#include "document/draft.h"

typedef enum { TEXT_ADDED, TEXT_REMOVED, TEXT_REWORDED } TextChangeKind;

typedef struct {
  TextChangeKind kind;
  char *id;      /* of the block */
  char *section; /* heading of the article or annex it stands in; NULL: in none */
  bool heading;  /* it is that heading: the article itself appears or goes */
  char *before;  /* NULL: added */
  char *after;   /* NULL: removed */
} TextChange;

/* Of TextChange, owned, in the order of the text; what is removed stands where it stood. A
 * number that is another because articles came or went is no change. */
GPtrArray *comparison_make (const Draft *before, const Draft *after) G_GNUC_WARN_UNUSED_RESULT;
void text_change_free (TextChange *change);
