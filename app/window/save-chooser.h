/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file is to be written: the chooser of the desktop, beside the dossier at first. */
#pragma once

#include <gtk/gtk.h>

/* Called once at most, with a path of this computer, as long as the parent is there. */
typedef void (*SavePlaceTaken) (GtkFileChooser *chooser, const char *path, gpointer parent);

/* Lent, to be shown. dossier: the path of its file; name: what the new one is called when
 * nothing else is typed. */
GtkNativeDialog *save_chooser_new (GtkWindow *parent, const char *title, const char *dossier,
                                   const char *name, SavePlaceTaken taken);
