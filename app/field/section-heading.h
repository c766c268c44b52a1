/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a section: its title, a sentence, and what one can do with it. */
#pragma once

#include <gtk/gtk.h>

/* NULL when there is neither a title, nor a note, nor a button. button: taken; NULL. */
GtkWidget *section_heading_new (const char *title, const char *note, GtkWidget *button);
