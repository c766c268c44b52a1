/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The address of a cell: which datum, which members; read from a path and written as one. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* How many members a dimension has: those the dossier holds if it holds it, else the cadrage's.
 */
int address_count_members (const Cadrage *cadrage, const Dossier *dossier, int dimension);
/* Borrowed. */
const char *address_member_id (const Cadrage *cadrage, const Dossier *dossier, int dimension,
                               int rank);
const char *address_member_label (const Cadrage *cadrage, const Dossier *dossier, int dimension,
                                  int rank);
/* -1 when there is no such member. */
int address_find_member (const Cadrage *cadrage, const Dossier *dossier, int dimension,
                         const char *member);

/* True when every dimension has the same members, in the same order, in both snapshots. */
bool address_same_members (const Cadrage *cadrage, const Dossier *old, const Dossier *new);

/* False when no datum has that path. */
bool address_read (const Cadrage *cadrage, const Dossier *dossier, const char *path,
                   int *ret_symbol, int *ret_members);
/* Owned. */
char *address_to_path (const Cadrage *cadrage, const Dossier *dossier, int symbol,
                       const int *members) G_GNUC_WARN_UNUSED_RESULT;
