/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where each id of a cadrage stands in its list, found without a search. */
#pragma once

#include <glib.h>
#include <stdbool.h>

GHashTable *index_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* False when that kind has the id already. */
bool index_add (GHashTable *index, const char *kind, const char *id, guint rank);
/* -1 when unknown. */
int index_find (GHashTable *index, const char *kind, const char *id);
/* Owned: the kind of the members of a dimension. */
char *index_kind_of_members (const char *dimension) G_GNUC_WARN_UNUSED_RESULT;
