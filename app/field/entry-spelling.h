/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Underlines the misspelt words of a text of one line, and proposes others in its menu. */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

/* From when the entry is entered: to read a dictionary takes a moment. Names, which such a line
 * often holds, are never wrong. */
void entry_spelling_attach (GtkEntry *entry, QuadSession *session);
/* Checks at once what else is checked after a pause. */
void entry_spelling_check_now (GtkEntry *entry);
