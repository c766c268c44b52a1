/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menus and keys of a dossier's window do. */
#pragma once

#include <gtk/gtk.h>

/* To the class of QuadDossierWindow. */
void dossier_actions_install (GtkWidgetClass *klass);
