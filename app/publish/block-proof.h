/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the pages say what a block of the document says: all of it, and nothing else. */
#pragma once

#include "document/document.h"
#include "layout/pages.h"

/* What is wrong first; texts without white space. */
typedef struct {
  char *expected;
  char *drawn;
  int page; /* on which the block begins, from 1; 0: on none */
} BlockDifference;

void block_difference_clear (BlockDifference *difference);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BlockDifference, block_difference_clear)

/* *n_values grows by the figures, names and dates of the dossier that the block says. False,
 * with the difference. */
bool block_proof_check (const Document *document, guint rank, const Pages *pages,
                        guint *n_values, BlockDifference *ret_difference);
