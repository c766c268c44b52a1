/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as one searches for it: without case, accents, ligatures or kinds of spaces. */
#pragma once

#include <glib.h>

/* Adds to letters (of gunichar) those of n_bytes of valid UTF-8. Spaces that follow one another
 * are one space, and none comes first. */
void folding_append (GArray *letters, const char *text, gsize n_bytes);
