/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts lines, rules and frames on the page being made, each with its place in the structure. */
#pragma once

#include "layout/paragraph.h"

#define NO_ELEMENT (-1) /* what is placed is decoration */

typedef struct {
  Pages *pages;
  Words *words;
  Page *page;
  int page_number;       /* from 0 */
  int element;           /* of what is placed now */
  int block;             /* -1 in the margins */
  ArtifactKind artifact; /* what is placed without an element */
  int target;            /* where all that is placed leads; -1: where its run says */
  bool joined;           /* the text goes on elsewhere: its last line ends with a space too */
  GString *missing;      /* characters without a glyph */
  GHashTable *targets;   /* id → anchor + 1 */
  GHashTable *origins;   /* path → rank + 1 */
  GArray *element_pages; /* of int: where each element was last seen */
} Placer;

void placer_init (Placer *placer, Pages *pages, Words *words);
void placer_clear (Placer *placer);

/* Starts a page: what comes next goes there. */
void placer_start_page (Placer *placer);
int placer_add_element (Placer *placer, const char *tag, int parent);
/* What is seen, with the text that says the same. */
int placer_add_figure (Placer *placer, const char *alternative);

/* A space ends each line but the last, which readers of the text need. */
void placer_add_line (Placer *placer, const Paragraph *paragraph, int line, double x,
                      double baseline);
/* All the lines, from a top edge down; returns the bottom edge. */
double placer_add_lines (Placer *placer, const Paragraph *paragraph, double x, double top);
/* Content of an element that has no marks. */
void placer_add_nothing (Placer *placer);
void placer_add_shape (Placer *placer, const Mark *shape);
/* The same, of a datum. */
void placer_add_shape_from (Placer *placer, const Mark *shape, const char *origin);
/* A horizontal rule across the text. */
void placer_add_rule (Placer *placer, double y, double thickness, Colour colour);
