/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens within a page that scrolls is brought into view. */
#pragma once

#include <gtk/gtk.h>

/* Whole if it fits, else its top; once it has its place, which takes a few frames. */
void drafting_sight_bring_soon (GtkWidget *widget);
