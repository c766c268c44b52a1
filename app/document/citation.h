/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that an avenant adds to the act it amends: quoted where it says so, and in their place
 * where that act is written again. */
#pragma once

#include "document/writer.h"

/* « V. – Prolongation. – … »: each paragraph opens with a quotation mark, the last closes. */
void citation_write (Writer *writer, const Node *citation);
/* The same words without quotation marks. */
void citation_write_bare (Writer *writer, const Node *citation);
