/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Live blanks in a text being written: each shows its value, and is kept or removed as a whole.
 */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

/* From now on the blanks of the view's text are whole; it is copied and pasted with them. */
void drafting_tokens_attach (GtkTextView *view, QuadSession *session);
/* Puts a text with live blanks in place of what is there. */
void drafting_tokens_fill (GtkTextView *view, const char *text);
/* At the caret, in place of what is selected. */
void drafting_tokens_insert (GtkTextView *view, const char *text);
/* Owned: the text with its live blanks in braces. */
char *drafting_tokens_read (GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the text as it is seen, character for character, with spaces where blanks are. */
char *drafting_tokens_read_words (GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
