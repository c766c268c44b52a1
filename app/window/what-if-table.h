/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario changes, line by line: now, then, and the difference. */
#pragma once

#include "session/what-if.h"

#include <gtk/gtk.h>

/* Fills the grid anew: what is changed first, then the key figures. */
void what_if_table_fill (GtkGrid *grid, QuadSession *session, WhatIf *scenario);
