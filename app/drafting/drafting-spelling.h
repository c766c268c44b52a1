/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Underlines the misspelt words of a text being written, and proposes others in its menu. */
#pragma once

#include "session/spelling.h"

#include <gtk/gtk.h>

/* The spelling is borrowed and outlives the view; NULL: nothing is checked. The view's text has
 * its live blanks attached already. */
void drafting_spelling_attach (GtkTextView *view, Spelling *spelling);
/* Checks at once what else is checked after a pause. */
void drafting_spelling_check_now (GtkTextView *view);
