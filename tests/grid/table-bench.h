/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the payments of a dossier in a window, whose rows can become others. */
#pragma once

#include "../session/sample.h"

#include <adwaita.h>

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} TableBench;

void table_bench_begin (TableBench *bench, gconstpointer data);
/* Nothing of the table is left. */
void table_bench_end (TableBench *bench, gconstpointer data);
void table_bench_settle (void);
/* The steps of payment without the one of that rank; -1: with one more before all. */
void table_bench_change_members (QuadSession *session, int gone);
/* The focus goes there: what has it. */
GtkEditable *table_bench_go_to (TableBench *bench, const char *path);
/* Where one enters that path now: a table that is built anew has other entries. */
GtkEditable *table_bench_find_entry (TableBench *bench, const char *path);
