/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document as one endless column of boxes, then cut into pages. */
#pragma once

#include "layout/part.h"

typedef enum {
  BOX_LINE,  /* of the part's text */
  BOX_ENTRY, /* a line of a contents entry */
  BOX_ROW,   /* of a table; row -1 is its head */
  BOX_CHART,
  BOX_SLOTS, /* a row of the signature grid */
  BOX_RULE,  /* under the titles */
  BOX_PICTURES,
  BOX_SEAL,
  BOX_PAGE_BREAK,
} BoxKind;

/* Whether a page may end after a box. */
typedef enum {
  KEEP_NOT,
  KEEP_TOGETHER, /* unless that left more of the page empty than the box is worth */
  KEEP_WITH_NEXT,
  KEEP_ALWAYS, /* the line ends inside a word */
} Keep;

typedef struct {
  BoxKind kind;
  int part;
  int index;      /* of the line, entry or row */
  int first_line; /* of an entry; of a row too high for a page, and how many */
  int n_lines;
  double gap; /* before it, but not at the top of a page */
  double height;
  Keep keep;
  double worth;   /* with KEEP_TOGETHER: the height that may stay empty for it */
  bool fixed_gap; /* kept at the top of a page */
  int page;       /* found by flow_paginate */
  double y;
} Box;

/* Boxes first…last stand on a page; repeated: it starts inside a table or a signature grid. */
typedef struct {
  int first;
  int last; /* not included */
  bool repeated;
} PageSpan;

/* Owned, of Box. */
GArray *flow_new (const GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
/* Places every box; owned, of PageSpan, at least one. */
GArray *flow_paginate (GArray *boxes, const GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
/* What stands above a box that starts a page inside a table or a grid. */
double flow_get_repeated_height (const Box *box, const GPtrArray *parts);
