/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a path names in a dossier that follows a cadrage: a datum, a clause or an addition. */
#pragma once

#include "actions/error.h"
#include "cadrage/cadrage.h"
#include "dossier/dossier.h"
#include "dossier/path.h"
#include "store/change.h"

typedef struct {
  ChangeKind kind;
  char *path; /* canonical, without ".source" */
  Path parts;
  const Datum *datum; /* NULL for clauses and additions */
  const Node *node;   /* of a clause */
  bool form;          /* a form of the datum: region.nom.de */
  int n_members;
  const char *members[TYPE_DIMENSIONS_MAX]; /* of the datum's dimensions, in their order */
} Place;

/* The error says which datum, member, article or rank there is instead. The place borrows from
 * the cadrage; it is not checked that it may be written. */
bool place_find (const Cadrage *cadrage, const Dossier *dossier, const char *path,
                 Place *ret_place, GError **error);
void place_clear (Place *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* Owned: the datum's short name and the members' labels, "Actions supplémentaires (Région)";
 * dossier may be NULL. */
char *place_describe (const Place *place, const Cadrage *cadrage,
                      const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
