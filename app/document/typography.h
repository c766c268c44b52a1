/* SPDX-License-Identifier: GPL-3.0-or-later */
/* French typography of spaces and apostrophes, one character for one. */
#pragma once

#include <glib.h>

/* Owned. Ordinary spaces that may not break become U+00A0 or U+202F (before ; : ! ? % € »,
 * after « and n°, inside numbers and dates…), straight apostrophes curved ones. The result has
 * as many characters as text, so that a stretch keeps its place.
 * Rules: usages of the Imprimerie nationale, modele part 7.1. */
char *typography_set (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Owned. What people type in a free text made ready for typography_set: straight quotes become
 * guillemets, marks and units get the spaces they lack, three points an ellipsis, a hyphen
 * between spaces a dash, runs of spaces one. What stands in braces is kept. */
char *typography_restore (const char *text) G_GNUC_WARN_UNUSED_RESULT;
