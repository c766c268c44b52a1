/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of an act where people sign. */
#pragma once

#include "figures/figures.h"

typedef struct {
  char *id;   /* "coparef_2", as in the field "signature_coparef_2" */
  char *path; /* "parties.coparef.representants.2" */
  const Party *party;
  int rank;
  char *name; /* who signs there; "" while nobody is entered */
  bool later; /* the party adheres after the others */
} SigningSlot;

/* Array of SigningSlot, in the order of the act; without any, there is no act. */
GPtrArray *signing_list_slots (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;

/* Rank of what the act is among the instruments of its plan; -1 while it is not said. */
int signing_find_instrument (Figures *figures);
