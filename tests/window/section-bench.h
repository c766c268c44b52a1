/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One section in a window that notes what is asked of it, and the keyboard that works it. */
#pragma once

#include "../session/sample.h"

#include "field/section.h"

#define SECTION_BENCH_PATIENCE_SECONDS 20

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
  char *asked; /* the last action that was asked of the window, "go-to enveloppe" */
  char *lit;   /* the path */
} SectionBench;

/* Lets everything happen that can; aborts the test when that is not enough. */
#define SECTION_WAIT_FOR(condition)                                                            \
  do {                                                                                         \
    guint timer = g_timeout_add_seconds (SECTION_BENCH_PATIENCE_SECONDS,                       \
                                         section_bench_give_up, (gpointer) #condition);        \
                                                                                               \
    while (!(condition))                                                                       \
      (void) g_main_context_iteration (NULL, TRUE);                                            \
    (void) g_source_remove (timer);                                                            \
  } while (0)

/* build: makes the section. */
void section_bench_begin (SectionBench *bench, GtkWidget *(*build) (QuadSession *) );
/* Nothing of the section is left. */
void section_bench_end (SectionBench *bench);
void section_bench_settle (void);
gboolean section_bench_give_up (gpointer what);
/* Keys as xdotool names them. */
void section_bench_press (SectionBench *bench, const char *keys);
/* The nth visible widget of that class or type below another; NULL when there are fewer. */
GtkWidget *section_bench_find (GtkWidget *below, const char *name, int rank);
/* Owned: the texts of the visible labels below a widget, one a line. */
char *section_bench_read (GtkWidget *below);
