/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of figures in a window, between two buttons, and the keyboard that works it. */
#pragma once

#include "../session/sample.h"

#include "grid/figure-grid.h"

#define GRID_BENCH_PATIENCE_SECONDS 20

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *before;
  GtkWidget *after;
  QuadFigureGrid *grid;
  char *asked; /* the last action that was asked of the window */
  char *lit;
} GridBench;

/* Lets everything happen that can; aborts the test when that is not enough. */
#define WAIT_FOR(condition)                                                                    \
  do {                                                                                         \
    guint timer = g_timeout_add_seconds (GRID_BENCH_PATIENCE_SECONDS, grid_bench_give_up,      \
                                         (gpointer) #condition);                               \
                                                                                               \
    while (!(condition))                                                                       \
      (void) g_main_context_iteration (NULL, TRUE);                                            \
    (void) g_source_remove (timer);                                                            \
  } while (0)

void grid_bench_begin (GridBench *bench, void (*describe) (QuadFigureGrid *));
/* Nothing of the table is left. */
void grid_bench_end (GridBench *bench);
/* Keys as xdotool names them. */
void grid_bench_press (GridBench *bench, const char *keys);
void grid_bench_settle (void);
GtkWidget *grid_bench_widget_of (GridBench *bench, const char *path);
const char *grid_bench_text_of (GridBench *bench, const char *path);
/* True when the cell of that path has the focus. */
bool grid_bench_is_active (GridBench *bench, const char *path);
gboolean grid_bench_give_up (gpointer what);
