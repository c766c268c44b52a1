/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program is, its version and its licences. */
#pragma once

#include <adwaita.h>

void about_show (GtkWindow *parent);
