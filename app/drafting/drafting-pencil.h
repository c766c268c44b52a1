/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The button that rewrites a clause: there once its row is pointed at or has the focus. */
#pragma once

#include <gtk/gtk.h>

/* row: a box whose "clause.rewrite" it asks for. A whole act would be slow to show with a
 * button in each of its rows. */
void drafting_pencil_attach (GtkBox *row);
