/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small words at the end of a sentence begun, which follow what comes next. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* « de » and « à » melt with the article that a value brings: « à partir du système… ». Returns
 * what is left of the value. runs: of Run. */
const char *preposition_melt (GPtrArray *runs, const char *value);

/* « au » and « à l’ », « du » and « de l’ », « le » and « l’ » follow what a reference turned
 * out to be. */
void preposition_agree (GPtrArray *runs, bool before_article);
