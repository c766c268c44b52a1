/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day that a plan asks people to keep in mind: which field dates it, and in which words. */
#pragma once

#include "formula/formula.h"

typedef struct {
  char *id;       /* "ceremonie" */
  char *title;    /* "Versement" */
  char *of;       /* id of the datum that holds the date, on one dimension at the most */
  char *hour;     /* id of the field that holds the hour; NULL: the whole day */
  char *place;    /* id of the field that says where; NULL */
  char *amount;   /* id of a datum without dimension or on that of the date; NULL */
  Formula *test;  /* stands only when it holds; NULL: always */
  int minutes;    /* how long it lasts, when the hour is known */
  int notice;     /* days before, for the alarm of a calendar; -1: none */
  char *evidence; /* S, O, I, M, NF */
  char *source;   /* id of a Source, or NULL */
} Deadline;

void deadline_free (Deadline *deadline);
