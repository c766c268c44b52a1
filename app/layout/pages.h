/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of placed marks: all that a surface needs to show a document, and nothing more. */
#pragma once

#include "layout/code.h"
#include "layout/fonts.h"
#include "picture/picture.h"

#include <glib.h>
#include <stdbool.h>

/* Colours by role: a page, a dark window and a grey printer each choose well. */
typedef enum {
  COLOUR_INK,
  COLOUR_QUIET,        /* margins */
  COLOUR_ACCENT,       /* headings, strong rules */
  COLOUR_RULE,         /* thin rules */
  COLOUR_BLANK,        /* what remains to be filled, and PROJET */
  COLOUR_BLANK_GROUND, /* behind it */
  COLOUR_FIRST,        /* the parts of charts */
  COLOUR_SECOND,
  COLOUR_THIRD,
  N_COLOURS,
} Colour;

typedef struct {
  guint32 glyph;
  float x; /* points from the page's top left corner */
  float y;
} PlacedGlyph;

/* So many bytes of the text are shown by so many glyphs. A divided word has all its bytes on
 * its first part and none on the second, so that it is read and found whole. */
typedef struct {
  guint16 n_bytes;
  guint16 n_glyphs;
} PlacedCluster;

typedef enum {
  MARK_TEXT,      /* x and y: start of the baseline */
  MARK_RECTANGLE, /* filled */
  MARK_FRAME,     /* stroked */
  MARK_LINE,      /* from x, y by width, height */
  MARK_DOTS,      /* the leader of a contents line, by width */
  MARK_PICTURE,   /* fills its rectangle */
  MARK_CODE,      /* the same, for telephones */
  MARK_NOTHING,   /* holds the place of an element without marks, as an empty cell */
} MarkKind;

/* What a decoration is, for those who do not read it aloud. */
typedef enum {
  ARTIFACT_LAYOUT, /* rules, grounds, frames */
  ARTIFACT_HEADER,
  ARTIFACT_FOOTER,
  ARTIFACT_REPEATED, /* said once already, on an earlier page */
  N_ARTIFACTS,
} ArtifactKind;

typedef struct {
  MarkKind kind;
  Colour colour;
  double x;
  double y;
  double width;
  double height;    /* of a text: its size */
  double thickness; /* of lines and frames */
  FaceRole face;
  bool hyphen; /* a text that ends with an added hyphen */
  guint first_glyph;
  guint n_glyphs;
  guint first_cluster;
  guint n_clusters;
  guint first_byte;
  guint n_bytes;
  int element;           /* of Pages.elements; -1: decoration */
  int block;             /* rank in the document; -1: a margin */
  int origin;            /* of Pages.origins; -1 */
  int target;            /* of Pages.anchors, where it leads; -1 */
  guint image;           /* of Page.pictures or Page.codes */
  ArtifactKind artifact; /* of decoration */
} Mark;

typedef struct {
  GArray *decoration; /* of Mark: drawn first, no part of the structure */
  GArray *content;    /* of Mark: in reading order, tagged */
  GArray *glyphs;     /* of PlacedGlyph */
  GArray *clusters;   /* of PlacedCluster */
  GString *text;
  GPtrArray *pictures; /* of Picture */
  GPtrArray *codes;    /* of Code */
} Page;

/* What the head of a table's column or row is said to be. */
typedef enum { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW } HeadScope;

/* A node of the structure, as PDF names it. Children follow their parent in the array. */
typedef struct {
  const char *tag;   /* "P", "H1", "TD" */
  int parent;        /* -1: the document itself */
  bool composed;     /* on several pages or with links: each stretch is an element of its own */
  HeadScope scope;   /* of a TH */
  bool numbered;     /* an L whose items say their rank */
  char *alternative; /* of a Figure */
} Element;

/* A place that links lead to. */
typedef struct {
  char *id; /* of the block */
  int page;
  double x;
  double y;
} Anchor;

typedef struct {
  char *title;
  int level; /* from 1 */
  int anchor;
} OutlineEntry;

/* Room left for a signature. */
typedef struct {
  char *name;
  char *description;
  int element; /* a Form; -1 in a draft, which nobody signs */
  int page;
  double x;
  double y;
  double width;
  double height;
} SignatureField;

typedef struct {
  double width;
  double height;
  char *title;
  char *subject;
  char *author;
  char *date;    /* ISO */
  char *missing; /* characters that the font does not have; "" */
  bool frozen;   /* an act to be signed, no draft */
  Fonts *fonts;
  GPtrArray *pages;   /* of Page */
  GArray *elements;   /* of Element */
  GArray *anchors;    /* of Anchor */
  GArray *outline;    /* of OutlineEntry */
  GArray *fields;     /* of SignatureField */
  GPtrArray *origins; /* paths of data */
} Pages;

Pages *pages_new (Fonts *fonts) G_GNUC_WARN_UNUSED_RESULT;
void pages_free (Pages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pages, pages_free)
Page *pages_add (Pages *pages);
