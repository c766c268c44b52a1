/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The start window of somebody who knows no dossier yet, with a home of their own. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

typedef struct {
  GtkApplication *application;
  char *opened; /* the last path that the window wanted open */
  int n_opened;
  GtkWidget *to_close; /* when a dossier is opened, as the application does; NULL: none */
  char *present;
  char *missing;
} Start;

/* Runs the tests that are added; the application is the data of each. */
int start_run (void (*add_tests) (gconstpointer application));
void start_set_up (Start *start, gconstpointer application);
void start_tear_down (Start *start, gconstpointer application);

/* Until nothing more happens. */
void start_settle (void);
GtkWidget *start_show (Start *start);
/* Nothing of it may be left. */
void start_close (GtkWidget *window);

/* The n-th visible widget of that type, in the order of the tree; NULL: there are fewer. */
GtkWidget *start_find (GtkWidget *parent, GType type, int n);
GtkWidget *start_find_button (GtkWidget *parent, const char *label);
bool start_shows (GtkWidget *parent, const char *text);
/* In the first search entry. */
void start_type (GtkWidget *parent, const char *text);
