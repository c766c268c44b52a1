/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the terms of a formula are: names found, kinds, units and dimensions that fit. */
#pragma once

#include "formula/fault.h"
#include "formula/term.h"

/* Fills the types and symbols of the whole tree. Its own type then has the dimensions that
 * formula_evaluate needs members of. */
bool check_formula (Term *term, const Scope *scope, Fault *fault);
