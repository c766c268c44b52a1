/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that says what was not entered, and why. */
#pragma once

#include <adwaita.h>

/* Owned: "Région, socle : « abc » n’est pas un nombre". */
char *grid_refusals_say (const char *name, const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* refusals: of char *, at least one. */
void grid_refusals_show (GtkWidget *widget, const char *title, const GPtrArray *refusals);
