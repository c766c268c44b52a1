/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure named in a line that leads to it: its name, and its value at the end. */
#pragma once

#include <gtk/gtk.h>

/* A flat button. value: NULL for none. is_hint: the value only says that there is none yet. */
GtkWidget *figure_link_new (const char *path, const char *name, const char *value,
                            gboolean is_hint);
/* Borrowed. */
const char *figure_link_get_path (GtkWidget *link);
