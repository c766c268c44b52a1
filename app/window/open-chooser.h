/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which file is to be read: the chooser of the desktop. */
#pragma once

#include <gtk/gtk.h>

/* Called once at most, with a path of this computer, as long as the parent is there. */
typedef void (*OpenFileTaken) (const char *path, gpointer parent);

/* kind: what such files are called; patterns: "*.pdf"…, NULL-terminated. */
void open_chooser_show (GtkWindow *parent, const char *title, const char *kind,
                        const char *const *patterns, OpenFileTaken taken);
