/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of writing one act: where the pen is, and what was met on the way. */
#pragma once

#include "document/blank.h"
#include "document/document.h"
#include "document/outline.h"
#include "initial/initial.h"

/* A cross-reference to what does not stand in the act. */
typedef struct {
  const Node *node; /* the paragraph that refers */
  char *to;
} Dangling;

typedef struct {
  Figures *figures;
  const Cadrage *cadrage;
  const Dossier *dossier;
  Outline *outline;
  Document *document;
  GPtrArray *blanks;         /* of Blank */
  GHashTable *blank_paths;   /* paths already among the blanks */
  GHashTable *acronyms_met;  /* ids developed already */
  GPtrArray *dangling;       /* of Dangling */
  const Node *node;          /* the paragraph, item or row being written */
  bool heading;              /* acronyms are not developed in a title */
  const char *row_dimension; /* in a row repeated for each member: its dimension… */
  int row_dimension_index;
  int row_rank;                      /* … and the member */
  bool message;                      /* a check's message: blanks are not noted */
  const char *const *message_values; /* name, value… NULL: what it calls regle.NAME */
  Initial *initial;                  /* the act that this one amends; NULL: none is known */
  Outline *initial_outline;          /* of that act */
  GPtrArray *replacements;           /* of Replacement: what is said otherwise there */
  bool consolidating;                /* that act is being written, with what is replaced */
} Writer;

/* Those of the lists above. */
void blank_free (gpointer blank);
void dangling_free (gpointer dangling);

/* Adds a block to the document and returns it, borrowed. */
Block *writer_add_block (Writer *writer, BlockKind kind, const char *id);

/* Notes a blank that the text shows while its datum is empty. */
void writer_note_blank (Writer *writer, const char *path, const char *label, bool required);
