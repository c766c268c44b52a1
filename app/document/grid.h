/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the annexes, written as blocks. */
#pragma once

#include "document/writer.h"

/* Writes a NODE_TABLE, NODE_EXPLANATIONS or NODE_ACRONYMS. */
void grid_write (Writer *writer, const Node *node);

/* Fills the table of acronyms of a NODE_ACRONYMS, once all the other text is there to be
 * searched. */
void grid_fill_acronyms (Writer *writer, const Node *node);
