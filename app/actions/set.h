/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entering values: texts as people type them become cells in machine form, all or nothing. */
#pragma once

#include "actions/error.h"
#include "cadrage/cadrage.h"
#include "store/store.h"

/* PATH=TEXT taken apart. Borrowed strings. */
typedef struct {
  const char *path;   /* may end in ".source" for the source beside an input */
  const char *text;   /* "" empties; NULL: the value stays (with a source only) */
  const char *source; /* the source beside the input, "" empties it; NULL: it stays */
} Assignment;

/* One entry for all of them; none when all stood already. */
bool action_set (Store *store, const Cadrage *cadrage, const GArray *assignments, Who who,
                 GError **error);

/* Assignments with the files that their texts name as "sha256:…": the pictures. */
typedef struct {
  const GArray *assignments;
  const GPtrArray *files; /* of GBytes; those that nothing names are left; NULL: none */
} Delivery;

bool action_set_with_files (Store *store, const Cadrage *cadrage, const Delivery *delivery,
                            Who who, GError **error);

/* The same, for a dossier that is being made from a file: the history tells it apart. */
bool action_import (Store *store, const Cadrage *cadrage, const Delivery *delivery, Who who,
                    GError **error);

/* All the members (of DossierMember) of an open dimension, in order. A member that still has
 * values is not removed. */
bool action_set_members (Store *store, const Cadrage *cadrage,
                         const DossierDimension *dimension, Who who, GError **error);
