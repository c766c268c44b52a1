/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the steps of a plan are laid out for entering: tables, fields, key figures and charts, as
 * data. */
#pragma once

#include "formula/formula.h"

typedef enum {
  SCREEN_TABLE,     /* of members (dimension) by data (columns), or of lines of paths */
  SCREEN_BREAKDOWN, /* optional: an input that must add up to a whole */
  SCREEN_FIELDS,    /* one row for each datum: inputs and fields */
  SCREEN_FIGURES,   /* key figures, large */
  SCREEN_CHART,
} ScreenPartKind;

typedef struct {
  char *title;
  char *of;    /* id of a datum on the table's dimension; NULL in a table of lines */
  char *total; /* id of the figure at the foot; NULL */
} ScreenColumn;

typedef struct {
  char *title;
  char **paths; /* one for each column; "" leaves the place empty. An input of another step is
                   shown, not entered */
  bool total;   /* ruled above, bold */
} ScreenLine;

typedef struct {
  ScreenPartKind kind;
  char *title;        /* NULL */
  char *note;         /* a sentence under the title; NULL */
  Formula *test;      /* stands only when it holds; NULL: always */
  char *dimension;    /* table: its rows; NULL: lines */
  GPtrArray *columns; /* of ScreenColumn: table */
  GPtrArray *lines;   /* of ScreenLine: table */
  char *of;           /* breakdown: the input; on two dimensions the second makes the columns */
  char *whole;        /* breakdown: what it adds up to: a datum without dimension, or on the
                         second dimension of the input; NULL: to nothing in particular */
  char **ids;         /* fields and figures: paths; chart: its figures */
  char *chart;        /* its kind: see document/diagram.h */
} ScreenPart;

/* What belongs to another step may be shown in lines and key figures; it is entered there. */
typedef struct {
  char *step;
  char *purpose;       /* one sentence; NULL where the plan says none */
  GPtrArray *parts;    /* of ScreenPart */
  GHashTable *entered; /* what is entered here: the id of a datum, or the path of one cell → id
                          of its datum */
} Screen;

Screen *screen_new (const char *step) G_GNUC_WARN_UNUSED_RESULT;
void screen_free (Screen *screen);

/* Owned by the screen. */
ScreenPart *screen_add_part (Screen *screen, ScreenPartKind kind);
ScreenColumn *screen_part_add_column (ScreenPart *part, const char *title, const char *of);
ScreenLine *screen_part_add_line (ScreenPart *part, const char *title);
