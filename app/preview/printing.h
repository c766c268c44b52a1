/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints pages as they are on the screen and in the PDF. */
#pragma once

#include "layout/pages.h"

#include <gtk/gtk.h>

/* A sentence for the person; parent may be NULL. */
typedef void (*PrintingFailed) (GtkWindow *parent, const GError *error);

/* pages: taken. */
GtkPrintOperation *printing_new (Pages *pages, const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* Asks how in the usual dialog, then prints and goes on meanwhile. pages: taken. failed: called
 * at most once, also later, unless the parent is gone. */
void printing_run (GtkWindow *parent, Pages *pages, const char *title, PrintingFailed failed);
