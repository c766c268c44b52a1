/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document as a tree of blocks: what the pages say, before anything is measured. */
#pragma once

#include "chart/chart.h"

#include <glib.h>
#include <stdbool.h>

typedef enum {
  RUN_BOLD = 1 << 0,
  RUN_ITALIC = 1 << 1,
  RUN_BLANK = 1 << 2,    /* an empty blank, "[à compléter : …]": to be seen at a glance */
  RUN_SUPERIOR = 1 << 3, /* the "er" of 1er */
  RUN_NAME = 1 << 4, /* of a person: the capitals of the family name are set as small ones */
  RUN_SMALL_CAPITALS = 1 << 5,
} RunFlags;

/* A stretch of text. Spaces are already the right ones (U+00A0, U+202F). */
typedef struct {
  char *text;
  guint flags;  /* RunFlags */
  char *origin; /* path of the datum it came from; NULL for the cadrage's own words */
  char *target; /* id of the block it refers to; NULL */
} Run;

typedef enum {
  BLOCK_TITLE,    /* the act's name on the title page */
  BLOCK_SUBTITLE, /* the plan; where and when */
  BLOCK_MENTION,  /* a small centred line: PROJET – version 3…, number, place and date */
  BLOCK_PARTY,    /* the name of a party on the title page */
  BLOCK_PICTURES, /* logos in a row */
  BLOCK_CODE, /* what identifies a frozen version: rows of words, and a code for telephones */
  BLOCK_CONTENTS, /* the table of contents: built by the layout from the headings */
  BLOCK_HEADING,  /* level 1: preamble, article, annex; level 2: table titles in annexes */
  BLOCK_PARAGRAPH,
  BLOCK_CENTRED, /* "Entre :", "et" */
  BLOCK_ITEM,    /* label "1°" and its text, hanging */
  BLOCK_TABLE,
  BLOCK_CHART,
  BLOCK_SIGNATURES, /* the grid; never alone on a page */
  BLOCK_PAGE_BREAK,
} BlockKind;

typedef struct {
  GPtrArray *runs; /* of Run */
} DocumentCell;

typedef struct {
  GPtrArray *cells; /* of DocumentCell, one a column */
  bool total;       /* ruled above, bold; never alone at the top of a page */
} DocumentRow;

typedef struct {
  int share;       /* width, in parts of the sum of all */
  bool right;      /* figures */
  GPtrArray *runs; /* header cell */
} DocumentColumn;

typedef struct {
  char *heading;       /* "Pour l’État" */
  char *capacity;      /* "le préfet de la région …"; may hold a blank */
  char *name;          /* "Pierre DARTOUT" */
  char *field;         /* "signature_etat_1" */
  bool place_and_date; /* with lines for both */
  char *note;          /* "au titre de la mise en œuvre opérationnelle"; NULL */
} SignatureSlot;

/* The bytes of a file that a cell names, not yet looked into. */
typedef struct {
  char *origin; /* path of the cell */
  char *digest; /* hex SHA-256 */
  GBytes *file;
  char *alternative; /* "Logotype de la Région" */
} DocumentPicture;

typedef struct {
  BlockKind kind;
  char *id;    /* anchor: node id of the cadrage ("objet", "objet.4.1"), or NULL */
  int level;   /* of a heading */
  char *label; /* "Article 2", "1°", "Annexe 1"; NULL */
  bool keep_with_next;
  bool hanging;       /* a paragraph that continues an item, or a visa */
  GPtrArray *runs;    /* of Run: text; caption of a table */
  GPtrArray *columns; /* table: of DocumentColumn */
  GPtrArray *rows;    /* table: of DocumentRow; code: rows of a label and its words */
  Chart *chart;
  GPtrArray *slots;    /* signatures: of SignatureSlot */
  GPtrArray *pictures; /* of DocumentPicture */
  char *code;          /* what a telephone shows of a code */
} Block;

typedef struct {
  char *title; /* PDF title, and bookmark root */
  char *subject;
  char *author;
  char *header_left; /* running header, from page 2 */
  char *header_right;
  char *footer;      /* left of « page x sur y » */
  char *draft_mark;  /* "PROJET", NULL when frozen */
  int n_initials;    /* boxes for initials at the foot of every page, one a person */
  char *date;        /* ISO: the document's date, in its metadata */
  char *font;        /* family, "Noto Serif" */
  GPtrArray *blocks; /* of Block */
} Document;

Run *run_new (const char *text, guint flags, const char *origin, const char *target);
void run_free (Run *run);
Block *block_new (BlockKind kind, const char *id);
void block_free (Block *block);

/* Each adds an empty part to a table, a row or a signature grid, owns it and lends it to be
 * filled. */
DocumentColumn *block_add_column (Block *block, int share, bool right);
DocumentRow *block_add_row (Block *block, bool total);
DocumentCell *row_add_cell (DocumentRow *row);
SignatureSlot *block_add_slot (Block *block);
DocumentPicture *block_add_picture (Block *block, const char *origin, const char *digest,
                                    GBytes *file);

Document *document_new (void) G_GNUC_WARN_UNUSED_RESULT;
void document_free (Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

/* Owned: the plain text of runs. */
char *runs_to_text (const GPtrArray *runs) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the whole tree as text, for golden files. */
char *document_describe (const Document *document) G_GNUC_WARN_UNUSED_RESULT;
