/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The logo that new dossiers begin with for one party: shown, chosen as a file, dropped, or
 * removed. */
#pragma once

#include "cadrage/cadrage.h"

#include <adwaita.h>

/* logo: a picture's datum, of which nothing is borrowed. */
GtkWidget *logo_row_new (const Datum *logo) G_GNUC_WARN_UNUSED_RESULT;
/* The file becomes the logo; or the row says why it cannot. */
bool logo_row_take (GtkWidget *row, const char *file_name);
