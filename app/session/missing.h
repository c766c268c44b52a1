/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps figures from being known: the data they wait for, or a computation that failed. */
#pragma once

#include "session/session.h"

typedef struct {
  char *path;
  char *name;
  char *fault; /* a sentence; NULL when it only waits to be entered */
} Missing;

/* Of Missing, each path once, in the order of the formulas; empty when all is known. ids: data
 * or cells; a datum on a dimension stands for all its cells. What a figure can do without is
 * not counted. */
GPtrArray *missing_find (QuadSession *session,
                         const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
