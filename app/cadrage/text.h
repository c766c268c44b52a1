/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an act as the cadrage holds it: a tree of nodes, with live blanks in its
 * sentences. */
#pragma once

#include "formula/formula.h"

/* How a value is written; the names are those of modele part 7.2. FORM_OTHER is a form that the
 * datum itself declares (region.nom: de, en…; acte: sujet, Sujet…), by name. */
typedef enum {
  FORM_COUNT,            /* nombre */
  FORM_PLAIN_COUNT,      /* nombre-simple */
  FORM_SIGNED_COUNT,     /* nombre-signe */
  FORM_ABSOLUTE_COUNT,   /* nombre-absolu */
  FORM_WORDS,            /* lettres */
  FORM_EUROS,            /* chiffres */
  FORM_EUROS_OR_NONE,    /* chiffres-ou-neant */
  FORM_WORDS_AND_EUROS,  /* lettres-et-chiffres */
  FORM_MILLIONS,         /* millions */
  FORM_PERCENT,          /* pourcentage */
  FORM_DATE,             /* date */
  FORM_YEAR,             /* annee */
  FORM_DURATION,         /* duree */
  FORM_TITLE_FULL_NAME,  /* civilite-prenom-nom */
  FORM_FULL_NAME,        /* prenom-nom */
  FORM_CAPACITY_NAME,    /* qualite-et-nom */
  FORM_TEXT,             /* texte */
  FORM_FREE_TEXT,        /* texte-libre */
  FORM_CAPITALIZED,      /* majuscule */
  FORM_WITH_ARTICLE,     /* avec-article */
  FORM_WITH_ARTICLE_CAP, /* avec-article-majuscule */
  FORM_ADDRESS,          /* adresse */
  FORM_LIST,             /* liste */
  FORM_LOGOS,            /* rangee */
  FORM_RAISED_OR_CUT,    /* augmentee-ou-diminuee */
  FORM_OTHER,
} Form;

typedef enum {
  INLINE_TEXT,    /* text */
  INLINE_VALUE,   /* valeur: of + form */
  INLINE_AGREE,   /* accord: of (person, persons, party or designation) + masculine/feminine */
  INLINE_PLURAL,  /* pluriel: of + one (masculine) / many (feminine) */
  INLINE_ACRONYM, /* sigle: of */
  INLINE_REFERENCE,   /* renvoi: of = id of a node, "engagement-region.supplementaires" */
  INLINE_INITIAL,     /* renvoi-initial: the same, of the act that is amended; form_name:
                         "division", "suivante" or NULL */
  INLINE_REPLACEMENT, /* remplacement: of = the datum whose words change, in a form; first = the
                         node of the amended act */
} InlineKind;

typedef struct {
  InlineKind kind;
  char *text; /* of INLINE_TEXT */
  char *of;   /* path or id */
  Form form;
  char *form_name; /* as written in the cadrage */
  char *first;     /* masculine, or singular */
  char *second;    /* feminine, or plural */
  int line;
} Inline;

typedef enum {
  NODE_TITLE_PAGE, /* titre: alineas with a role */
  NODE_PARTIES,    /* comparution: alineas and NODE_PARTY */
  NODE_PARTY,      /* partie: alineas */
  NODE_VISAS,      /* visas: alineas */
  NODE_PREAMBLE,   /* preambule */
  NODE_CLOSING,    /* formule: « Les parties conviennent… » */
  NODE_ARTICLE,
  NODE_DIVISION,
  NODE_PARAGRAPH, /* alinea: inlines, then NODE_ITEM children */
  NODE_ITEM,
  NODE_VARIANTS,   /* variantes: NODE_PARAGRAPH children, of which exactly one holds */
  NODE_SIGNATURES, /* signatures: alineas of the block, slots of the grid */
  NODE_SLOT, /* case: one person's place; of = representative, e.g. parties.etat.representants.1
              */
  NODE_INITIALS, /* paraphes */
  NODE_CITATION, /* citation: paragraphs added to the amended act; of = node there, variant =
                    division, alinea or phrase */
  NODE_ANNEX,
  NODE_TABLE, /* tableau: columns; NODE_ROW children */
  NODE_ROW,   /* ligne: NODE_CELL children; over = dimension repeated; total */
  NODE_CELL,
  NODE_EXPLANATIONS, /* explications: the table of how the figures named in `of` are computed */
  NODE_ACRONYMS,     /* sigles: the table of those the act uses */
  NODE_CHART,        /* graphique: of = figures; chart kind in `variant` */
  NODE_CONSOLIDATED, /* texte-consolide: the amended act as it reads afterwards */
} NodeKind;

typedef struct {
  char *title;
  bool right; /* aligned right: figures */
  int share;  /* width, in parts of the sum of all shares */
  GPtrArray *title_inlines;
} Column;

typedef struct _Node Node;
struct _Node {
  NodeKind kind;
  char *id;    /* the whole id: "engagement-region.socle.1.2"; unique in the cadrage */
  char *name;  /* its last part: "2" */
  char *title; /* owned; NULL when none; of a slot: what it says under the capacity */
  char *title_otherwise; /* titre-sans-adhesion and the like; see title_test */
  Formula *title_test;   /* title holds when it is true or NULL, else title_otherwise */
  char *evidence;        /* "S", "O+I", "NF"…; never NULL for a paragraph or item */
  Formula *test;         /* NULL: always */
  bool optional;         /* absent unless chosen (retenu = oui) */
  char *usage;           /* when to use an optional clause; lower case, a phrase */
  char *variant;         /* name of this variant, in NODE_VARIANTS; chart kind of NODE_CHART */
  char *role; /* of a title line: "mention", "titre", "plan"…; "liaison": « et » between two
                 parties */
  char *of;   /* NODE_PARTY: party id; NODE_SLOT: person path; charts, explanations: ids */
  char *dimension;     /* NODE_ROW: repeated for each member of it */
  bool total;          /* NODE_ROW */
  guint instruments;   /* bit n: the n-th instrument of the cadrage; all ones: in every one */
  GPtrArray *columns;  /* of Column, NODE_TABLE only */
  GPtrArray *inlines;  /* of Inline */
  GPtrArray *children; /* of Node */
  Node *parent;
  int line;
};

Node *node_new (NodeKind kind, int line);
void node_free (Node *node);
void inline_free (Inline *item);
void column_free (Column *column);

/* NULL name or unknown name: FORM_OTHER, with *ret_known false. */
Form form_from_name (const char *name, bool *ret_known);
