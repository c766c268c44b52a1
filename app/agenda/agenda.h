/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days that a dossier asks people to keep in mind, in the words of its cadrage. */
#pragma once

#include "figures/figures.h"
#include "number/hour.h"

typedef struct {
  char *path;   /* of the field that holds the date: "tranche.1.date_prevue" */
  char *title;  /* "Versement prévu : avance" */
  char *detail; /* what is paid then: "24 099 300,00 €"; NULL */
  Date date;
  bool timed; /* at an hour, not the whole day */
  Hour hour;
  int minutes;  /* how long, when it is timed */
  char *place;  /* NULL */
  int notice;   /* days before, for the alarm of a calendar; -1: none */
  char *source; /* where the deadline comes from, in words; NULL */
} Occasion;

void occasion_free (Occasion *occasion);

/* Array of Occasion, in the order of their days. A cadrage without deadlines has every date
 * that is entered. */
GPtrArray *agenda_list (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
/* The first of the list that is not past; NULL: none is to come. */
const Occasion *agenda_find_next (const GPtrArray *occasions, Date today);
