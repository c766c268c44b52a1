/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting a dossier from the window: what one chooses, how it will read, and its file. */
#pragma once

#include "cadrage/cadrage.h"
#include "cadrage/regions.h"

#define STARTING_SUFFIX ".convention"

typedef struct {
  const Cadrage *plan;
  const Region *region;
  const char *architecture; /* id */
  const char *typeface;     /* id; "" or one that the plan has not: the plan's own */
} Starting;

/* Of Cadrage: the plans that come with the program, the latest first. One that cannot be read
 * is left out; NULL when none can. */
GPtrArray *starting_read_plans (GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The architecture that is chosen when nothing is said; NULL when the plan has none. */
const Architecture *starting_get_architecture (const Cadrage *plan);
/* The field of the plan that says in what the act is set: its choices, and the one that holds
 * when nothing is said; NULL when the plan has none. */
const Datum *starting_get_typefaces (const Cadrage *plan);
/* The region's name on the plan's day. */
const RegionName *starting_get_name (const Cadrage *plan, const Region *region);
/* Whether a text typed to find a region means this one: by a name, a département or a code. */
bool starting_region_matches (const Region *region, const char *typed);

/* Owned: how the act names its region and its parties, a line each. */
char *starting_preview (const Starting *starting, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: a path in the folder that no file has yet. */
char *starting_suggest_path (const Starting *starting,
                             const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* With the logos that the user keeps (house-logos.h). author: NULL or "" for the user's own
 * name. Never overwrites. */
bool starting_make (const Starting *starting, const char *path, const char *author,
                    GError **error);
/* Owned: the path of a new copy of the example, in the folder. */
char *starting_make_example (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the path of a new dossier, in the folder, of what an XML file or a frozen PDF says. */
char *starting_import (const char *file_name, const char *folder,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
