/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Underlines the misspelt words of a text of some sentences, and proposes others in its menu.
 */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

/* Owned: the text as it is seen, character for character, with spaces where it is not to be
 * checked. */
typedef char *(*TextWords) (GtkTextView *view);

/* words: NULL for all that is there. Nothing is checked on a machine that has no dictionary. */
void text_spelling_attach (GtkTextView *view, QuadSession *session, TextWords words);
/* The same once the view is entered: to read a dictionary takes a moment. */
void text_spelling_attach_when_entered (GtkTextView *view, QuadSession *session);
/* Checks at once what else is checked after a pause. */
void text_spelling_check_now (GtkTextView *view);
