/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The regions of France as dated data: names and their articles, seat, départements. */
#pragma once

#include "number/date.h"

#include <glib.h>

typedef struct {
  Date since;       /* {0,0,0}: from the start */
  Date until;       /* last day; {0,0,0}: still in force */
  char *name;       /* "Hauts-de-France" */
  char *of;         /* "des Hauts-de-France" */
  char *in;         /* "dans les Hauts-de-France" */
  char *region;     /* "région Hauts-de-France": after « préfet de la » */
  char *the_region; /* "la région Hauts-de-France" */
  char *decree;     /* "n° 2016-1265", NULL */
} RegionName;

typedef struct {
  char *code; /* INSEE */
  char *name;
  char *seat; /* chef-lieu, NULL where not known */
} Department;

typedef struct {
  char *code;         /* INSEE: "75" */
  char *seat;         /* "Bordeaux" */
  char *zone;         /* IANA: "Indian/Reunion"; NULL: that of Paris */
  char *status;       /* region, ctc, collectivite-unique, departement-region */
  char *denomination; /* in 2016, with article: "la Région Bretagne" */
  bool feminine;      /* of the denomination */
  char *executive;    /* masculine: "président du conseil régional" */
  char *executive_feminine;
  char *assembly;         /* "conseil régional" */
  GPtrArray *names;       /* of RegionName, oldest first */
  GPtrArray *departments; /* of Department, by code */
} Region;

/* Array of Region; the XML is checked like a cadrage (same limits, same errors). */
GPtrArray *regions_read_file (const char *path, const char *schema_path,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
const Region *regions_find (const GPtrArray *regions, const char *code);
const RegionName *region_name_at (const Region *region, Date date);
