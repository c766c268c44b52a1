/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of the act that people wrote themselves: rewritten clauses, added articles. */
#pragma once

#include "document/writer.h"

typedef struct {
  char *path; /* "articles.objet.1.texte", "ajouts.1.texte" */
  char *text;
  const Node *node; /* the clause that stands; never NULL */
  bool rewritten;   /* replaces a text of the cadrage */
} Handwriting;

/* Of Handwriting, in the order of paths; only those that stand in the act. */
GPtrArray *handwriting_collect (const Writer *writer) G_GNUC_WARN_UNUSED_RESULT;
