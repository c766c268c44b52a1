/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hash in a list of rows: its beginning shown, the whole of it copied. */
#pragma once

#include <adwaita.h>

GtkWidget *copy_row_new (const char *title, const char *hash);
