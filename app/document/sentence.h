/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of the cadrage, with their blanks filled, as runs of text. */
#pragma once

#include "document/writer.h"

/* Appends to runs what the inlines say, in French typography. prefix (NULL for none) comes
 * first, in bold: « II. – Maintien de l’effort propre. – ». */
void sentence_write (Writer *writer, const char *prefix, const GPtrArray *inlines,
                     GPtrArray *runs);

/* The same for text that has no blanks. */
void sentence_write_text (const char *text, guint flags, GPtrArray *runs);
