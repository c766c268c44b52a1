/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names in a formula: what they stand for, and which members square brackets fix. */
#pragma once

#include "formula/fault.h"
#include "formula/term.h"

bool check_symbol (Term *term, const Scope *scope, Fault *fault);
/* The dimension that a bare name stands for, as in somme(x; tranche). */
bool check_dimension (const Term *term, const Scope *scope, int *ret_dimension, Fault *fault);
