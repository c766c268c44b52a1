/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the finished PDF says what was computed: its text, read back by another program, held
 * against the document. */
#pragma once

#include "document/document.h"
#include "layout/pages.h"

typedef struct {
  guint n_values;     /* figures, names and dates of the dossier met again, in their order */
  guint n_characters; /* of the whole text, all the same */
  guint n_pages;
} Proof;

/* texts: of char *, what is read on each page in the order in which it is drawn. False, with
 * the first difference and its page, when one character of the act differs; margins too. */
bool proof_make (const Document *document, const Pages *pages, const GPtrArray *texts,
                 Proof *ret_proof, GError **error);
