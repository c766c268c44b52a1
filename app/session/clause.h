/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One clause of the act as a person sees it: its words, whether it stands, what can be chosen.
 */
#pragma once

#include "document/document.h"

typedef enum {
  CLAUSE_TOP,       /* an article, an annex, the visas…: a number and a title */
  CLAUSE_DIVISION,  /* "II", with its title */
  CLAUSE_CHOICE,    /* between wordings, which follow it */
  CLAUSE_PARAGRAPH, /* of a choice too */
  CLAUSE_ITEM,      /* "1°" */
  CLAUSE_DRAWN,     /* a table or a chart: seen on the pages */
} ClauseKind;

typedef struct {
  ClauseKind kind;
  char *id;    /* of the node: "objet.4.1"; "ajout-1.2" */
  char *path;  /* its fields are PATH.texte, PATH.retenu…: "articles.objet.4.1", "ajouts.1" */
  int parent;  /* its place in the list; -1: a top */
  char *label; /* "Article 2", "II", "1°"; NULL */
  char *title; /* NULL */
  bool stands; /* is in the act now */
  bool optional;   /* stands only when it is retained */
  bool retained;   /* of an optional one */
  char *usage;     /* when to retain it: "quand …"; NULL */
  bool to_verify;  /* stands only with the source that it was verified by */
  char *source;    /* NULL */
  char *choice;    /* of a wording among others: path of the choice; NULL */
  char *variant;   /* … and its name there */
  bool open;       /* a choice that is not made yet */
  bool rewritten;  /* has other words than the cadrage's */
  bool added;      /* by hand, or in what was added */
  GPtrArray *runs; /* of Run: its words, as the act has them or would */
  char *digest;    /* two that are equal look the same */
} Clause;

void clause_free (Clause *clause);
/* Owned: "Article 2 – Objet", "II. – Coordination". */
char *clause_dup_heading (const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: its words or its heading, and what is particular to it, to be read aloud. */
char *clause_dup_name (const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Of what was added: "ajouts.2" is 2. */
int clause_get_own_rank (const Clause *clause);
/* Fills in the digest, once all else is there. */
void clause_seal (Clause *clause);
