/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small plan for the tests of formulas: its names, and values given as text. */
#pragma once

#include "formula/formula.h"

extern const UnitNames EXAMPLE_UNITS;
extern const Scope EXAMPLE_SCOPE;

/* "operateur" (region, pole_emploi), "type" (qualifiante, autre, region), "tranche" (1, 2, 3),
 * "territoire" (12 of them: t0 … t11), "vierge" (none). */
int example_find_dimension (const char *name);
int example_find_symbol (const char *name);

/* The values of symbols, by name and members; the others are undefined. */
typedef struct {
  GHashTable *values;
} Example;

/* "actions[region]=18000 cout_moyen=3000 accord=oui nature=protocole"; a ratio is p/q. */
void example_init (Example *example, const char *assignments);
void example_set (Example *example, int symbol, const int *members, Value value);
void example_clear (Example *example);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Example, example_clear)

Environment example_environment (Example *example);
/* "region" or "region tranche…": the ranks of members in a type's dimensions, or NULL. */
const int *example_members (const Type *type, const char *names, int *storage);
/* Owned: "?" when undefined, else as in assignments. */
char *example_value_to_text (const Value *value);

/* Reads a formula that must be right. */
Formula *example_read (const char *text);
