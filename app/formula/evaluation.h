/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a checked tree is worth: exact, lazy, and undefined where an operand is. */
#pragma once

#include "formula/calculation.h"

/* Ready to evaluate terms; text: of the formula, for messages. */
Evaluation evaluation_begin (const Environment *environment, const char *text);

/* ret_value comes in undefined, and remains so on failure; the caller clears it. */
bool evaluate_term (Evaluation *evaluation, const Term *term, const Binding *binding,
                    Value *ret_value);
