/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that the program begins with: the dossiers that one knows, and how to get another.
 *
 * A dossier is opened by the application: its action "app.open-dossier" takes the path. */
#pragma once

#include <adwaita.h>

#define QUAD_TYPE_START_WINDOW (quad_start_window_get_type ())
G_DECLARE_FINAL_TYPE (QuadStartWindow, quad_start_window, QUAD, START_WINDOW,
                      AdwApplicationWindow)

GtkWidget *quad_start_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
/* Asks what convention to start, or what file to open. */
void quad_start_window_ask_new (QuadStartWindow *self);
void quad_start_window_ask_open (QuadStartWindow *self);
