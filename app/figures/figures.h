/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every datum of a cadrage is worth in one dossier: entered, fixed or computed, exactly.
 */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* Holds its values; evaluates a formula at the first question, and again only when what it
 * depends on has changed. Borrows the cadrage, which must outlive it. */
typedef struct _Figures Figures;

/* The dossier is borrowed until the next figures_update has returned. */
Figures *figures_new (const Cadrage *cadrage, const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void figures_free (Figures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Figures, figures_free)

/* Takes a newer snapshot of the same dossier: only what depends on changed cells is stale. */
void figures_update (Figures *figures, const Dossier *dossier);

const Cadrage *figures_get_cadrage (const Figures *figures);
const Dossier *figures_get_dossier (const Figures *figures);

/* members: ranks in the datum's dimensions. Never NULL; undefined when nothing is entered, when
 * an operand is undefined, or when the computation failed (see figures_get_errors). */
const Value *figures_get (Figures *figures, int symbol, const int *members);
/* By path: "socle_actions", "versement[2]", "acte.nature". NULL for a path that no datum has.
 */
const Value *figures_find (Figures *figures, const char *path);
/* The datum and the ranks that a path names. False for a path that no datum has. */
bool figures_resolve (const Figures *figures, const char *path, int *ret_symbol,
                      int *ret_members);
/* Owned: the path of a cell. */
char *figures_dup_path (const Figures *figures, int symbol,
                        const int *members) G_GNUC_WARN_UNUSED_RESULT;

int figures_count_members (const Figures *figures, int dimension);
const char *figures_get_member_id (const Figures *figures, int dimension, int rank);
const char *figures_get_member_label (const Figures *figures, int dimension, int rank);

/* The truth of a condition; undefined counts as false, NULL holds. False, with an error, when
 * it cannot be computed (overflow). */
bool figures_try_test (Figures *figures, const Formula *test, const int *members,
                       bool *ret_holds, GError **error);

/* The same, where a failure counts as false. */
static inline bool
figures_test (Figures *figures, const Formula *test, const int *members)
{
  bool holds;

  return figures_try_test (figures, test, members, &holds, NULL) && holds;
}

/* Messages of the computations that failed (overflow, a stored value that cannot be read): each
 * is a sentence that names the figure. Computes what is not computed yet;
 * valid until the next call. */
const GPtrArray *figures_get_errors (Figures *figures);

/* How many formulas were evaluated since figures_new: for those who watch over idle work. */
guint figures_count_evaluations (const Figures *figures);

/* Environment of formulas over these values, valid as long as figures. */
const Environment *figures_get_environment (Figures *figures);
