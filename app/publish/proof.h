/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the finished PDF says what was computed: its text, read back by another program, held
 * against the document. */
#pragma once

#include "document/document.h"
#include "layout/pages.h"

typedef enum {
  PROOF_ERROR_PAGES, /* there are more, or fewer */
  PROOF_ERROR_TEXT,  /* the message says what, and where */
} ProofError;

#define PROOF_ERROR (proof_error_quark ())
GQuark proof_error_quark (void);

typedef struct {
  guint n_values;     /* figures, names and dates of the dossier met again, in their order */
  guint n_characters; /* of the whole text but for white space, all the same */
  guint n_pages;
} Proof;

/* texts: of char *, what is read on each page in the order in which it is drawn. False, with
 * the first difference and its page, when one character of the act differs; margins too. */
bool proof_make (const Document *document, const Pages *pages, const GPtrArray *texts,
                 Proof *ret_proof, GError **error);
