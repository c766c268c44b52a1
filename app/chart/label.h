/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The label of a bar, on as many lines as the room for it asks. */
#pragma once

#include <glib.h>

/* Owned: broken between words, no line longer than that, in characters. Only a word that is
 * longer by itself is cut short; the text alternative of the chart has it whole. */
GStrv label_break (const char *text, int characters_max) G_GNUC_WARN_UNUSED_RESULT;
