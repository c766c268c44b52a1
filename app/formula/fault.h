/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a formula's text, and at which column. */
#pragma once

#include "formula/context.h"

/* Empty until something is wrong; the first fault reported is kept. */
typedef struct {
  GError *error;
  int column;
} Fault;

/* Always false, so that a reader can return it. The column is counted in characters, from 1. */
bool fault_report (Fault *fault, FormulaError code, int column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
