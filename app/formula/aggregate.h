/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operations that go through the members of a dimension: sums, shares, emptiness. */
#pragma once

#include "formula/calculation.h"

bool evaluate_sum (Evaluation *evaluation, const Term *term, const Binding *binding,
                   Value *ret_value);
bool evaluate_share (Evaluation *evaluation, const Term *term, const Binding *binding,
                     Value *ret_value);
bool evaluate_emptiness (Evaluation *evaluation, const Term *term, const Binding *binding,
                         Value *ret_value);
