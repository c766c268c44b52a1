/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs, articles and the other clauses of the act, written as blocks. */
#pragma once

#include "document/writer.h"

/* Writes a top node of the outline and all that stands in it. */
void clause_write (Writer *writer, const Node *top);
