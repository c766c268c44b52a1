/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in a window and not entered yet: settled before the window goes, or before
 * something is made of the dossier. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* Enters it all. False when something is refused: it stays where it was typed. */
bool settling_enter (GtkWindow *window);
/* The same, of a window that is to be closed: for what is refused the person is asked, and the
 * window closed again when they let it go. */
bool settling_may_close (GtkWindow *window);
