/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be taken back or done again in a dossier, in words. */
#pragma once

#include "cadrage/cadrage.h"
#include "store/store.h"

typedef struct {
  char *head; /* the entry after which the rest was found; NULL: not yet */
  char *undo; /* "Socle : 38 721 actions"; NULL: nothing can be taken back */
  char *redo;
  bool undo_refused; /* there is something that may not be taken back */
} Retracing;

void retracing_clear (Retracing *retracing);
/* Reads the journal, which no key may wait for: only after another entry. */
void retracing_follow (Retracing *retracing, Store *store, const Cadrage *cadrage,
                       const char *head);
/* False with a sentence when another program has written after that entry: nobody takes back
 * what they have not seen. */
bool retracing_may_follow (Store *store, const char *head, GError **error);
