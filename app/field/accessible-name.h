/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One whole name for what GTK and Adwaita name twice, by halves or not at all. */
#pragma once

#include <adwaita.h>

/* Instead of a label, with its mnemonic perhaps, and the title or the label again. */
void accessible_name_set (GtkWidget *widget, const char *name);
/* The same for all buttons below a widget that have a mnemonic. */
void accessible_name_buttons (GtkWidget *widget);
/* Of the row, of its head, which takes the focus, and of the lists inside it. Before its rows
 * are added when these are action rows with a name of their own. */
void accessible_name_expander (AdwExpanderRow *row, const char *name);
