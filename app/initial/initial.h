/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act that an avenant amends, read back from what the avenant's dossier keeps of it. */
#pragma once

#include "figures/figures.h"

/* The cell of an avenant's dossier that names the file: what the frozen act carried. */
#define INITIAL_ACT "initial.convention"
/* Hex SHA-256 of the frozen PDF that carried it. */
#define INITIAL_DIGEST "initial.empreinte"

/* That act as it was frozen, whole: its framework, what its dossier said, its figures. */
typedef struct {
  Cadrage *cadrage;
  Dossier *dossier;
  Figures *figures;
} Initial;

/* carried: the dossier's XML, with its cadrage joined. */
Initial *initial_read (GBytes *carried, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when the dossier keeps no such act, or one that cannot be read. */
Initial *initial_find (const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void initial_free (Initial *initial);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Initial, initial_free)

/* Of char *, owned: the paths of what is entered for a datum that a dossier takes from the act
 * it amends, its members and its forms each; none for what names that act itself. */
GPtrArray *initial_list_paths (const Cadrage *cadrage,
                               const Datum *datum) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: what "initial.X" of an avenant is worth, in machine form: the X of that act; NULL when
 * it has none. */
char *initial_dup_value (const Initial *initial, const char *path) G_GNUC_WARN_UNUSED_RESULT;
