/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs of the act and their items, written as blocks. */
#pragma once

#include "document/writer.h"

/* A paragraph and its items; prefix: see sentence_write. */
void paragraph_write (Writer *writer, const Node *paragraph, const char *prefix);
/* Only its words, or those of an item or a line, into runs. */
void paragraph_write_wording (Writer *writer, const Node *node, const char *prefix,
                              GPtrArray *runs);
/* Ends the blocks written since first as the members of one enumeration. */
void paragraph_punctuate (Writer *writer, guint first);
