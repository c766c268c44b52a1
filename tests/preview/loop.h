/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets a window live for a while, and sees that nothing of it outlives it. */
#pragma once

#include <gtk/gtk.h>

/* So many turns of the main loop, none of them waiting for long. */
void loop_turn (int n_times);
/* Destroys a window; neither it nor a widget in it may be left. */
void loop_end (GtkWidget *window, GtkWidget *inside);
