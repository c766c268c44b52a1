/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all figures, as `figures` prints it and files carry it. */
#pragma once

#include "figures/figures.h"

typedef struct {
  char *id;
  char **members; /* NULL-terminated, maybe empty */
  char *unit;     /* "EUR", "action", "ratio" */
  char *value;    /* machine form; NULL when undefined */
  char *text;     /* French, as shown; "à compléter" when undefined */
  char *label;
} FigureLine;

/* Owned: "versement[2]". */
char *figure_line_dup_path (const FigureLine *line) G_GNUC_WARN_UNUSED_RESULT;

/* Array of FigureLine: inputs, parameters and figures, in the cadrage's order. */
GPtrArray *figures_list (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
