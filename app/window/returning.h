/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signed PDFs that come back: chosen in a menu, or dropped on a window. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* Asks for the PDF. dossier: path of the one that it is held against; NULL: it is found. */
void returning_ask (GtkWindow *parent, const char *dossier);
/* False when this is no PDF. */
bool returning_take (GtkWindow *parent, const char *dossier, const char *path);
/* A PDF dropped on the window is held against its dossier, and a dossier is opened. */
void returning_accept_drops (GtkWindow *window, const char *dossier);
