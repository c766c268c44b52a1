/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shines on the pages: a datum that is worked on, and the matches of a search. */
#pragma once

#include "preview/desk.h"
#include "preview/search.h"

typedef struct {
  const Pages *pages; /* borrowed; NULL */
  char *path;         /* of the datum; NULL */
  GArray *lit;        /* of Spot */
  char *text;         /* that is searched; NULL */
  GArray *found;      /* of Found */
  guint match;        /* that is looked at, from 0 */
} Lights;

void lights_init (Lights *lights);
void lights_clear (Lights *lights);
void lights_set_pages (Lights *lights, const Pages *pages);
/* NULL: no datum, no search. The match looked at is the first one from a page on. */
void lights_set_path (Lights *lights, const char *path);
void lights_search (Lights *lights, const char *text, guint page);

guint lights_get_n_matches (const Lights *lights);
/* To the next match (1), the one before (-1), around the end; 0: stays. */
void lights_step (Lights *lights, int direction);
/* The first part of the match looked at; NULL. */
const Spot *lights_get_match (const Lights *lights);
/* The lit spot that is in the window, else the nearest to its middle; NULL. */
const Spot *lights_find_nearest (const Lights *lights, const Desk *desk);
