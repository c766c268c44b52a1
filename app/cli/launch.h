/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window, which is a program beside this one: without it nothing here needs a display. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether a word in the place of a verb is a dossier to be opened in a window. */
bool launch_is_file (const char *word);
/* Becomes the window of that dossier; returns only when that fails. */
void launch_window (const char *path, GError **error);
