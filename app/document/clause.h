/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs, articles and the other clauses of the act, written as blocks. */
#pragma once

#include "document/writer.h"

/* Writes a top node of the outline and all that stands in it. */
void clause_write (Writer *writer, const Node *top);

/* A paragraph and its items; prefix: see sentence_write. */
void clause_write_paragraph (Writer *writer, const Node *paragraph, const char *prefix);

/* The inlines of a paragraph or item: the dossier's wording if it was rewritten, else the
 * cadrage's. Owned array. */
GPtrArray *clause_dup_wording (const Writer *writer,
                               const Node *node) G_GNUC_WARN_UNUSED_RESULT;
