/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input broken down into parts of a whole: what is placed, what is left, and sharing it. */
#pragma once

#include "figures/figures.h"

typedef enum {
  BREAKDOWN_ERROR_UNKNOWN, /* the whole is not known yet */
  BREAKDOWN_ERROR_EXCESS,  /* more is placed than the whole */
  BREAKDOWN_ERROR_SHARES,  /* no cell to share among, or not without a remainder */
} BreakdownError;

#define BREAKDOWN_ERROR (breakdown_error_quark ())
GQuark breakdown_error_quark (void);

/* The cells that add up to one whole. */
typedef struct {
  Ratio placed;
  int n_cells;
  int n_empty;
  bool known; /* whether the whole is; what follows holds then */
  Ratio whole;
  Ratio left; /* negative: too much is placed */
} BreakdownColumn;

/* A cell and its new value, as it is entered. */
typedef struct {
  char *path;
  char *text;
} BreakdownShare;

/* of: an input on one or two dimensions; whole: what it adds up to, a datum without dimension
 * or on the second one of the input, or NULL. One column for each member of the second
 * dimension, else a single one for all cells. */
int breakdown_count_columns (Figures *figures, const char *of, const char *whole);
/* False when the sum is beyond exact arithmetic. */
bool breakdown_measure (Figures *figures, const char *of, const char *whole, int column,
                        BreakdownColumn *ret_column);

#define BREAKDOWN_ALL_COLUMNS (-1)

/* Array of BreakdownShare: what is left, in equal parts to the empty cells, or, when none is
 * empty, added to all in proportion to what stands; to the last unit exactly. Empty when
 * nothing is to be changed; NULL with a sentence when there is no sharing it. */
GPtrArray *breakdown_share (Figures *figures, const char *of, const char *whole, int column,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
