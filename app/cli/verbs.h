/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of the verbs, and how a call finds and runs its own. */
#pragma once

#include "cli/verb.h"

/* All of them; ends with NULL. */
extern const Verb *const verbs[];

/* NULL when unknown. */
const Verb *verb_find (const char *name);
/* Reads the words after the verb, answers --help, or runs it. */
int verb_run (const Verb *verb, char **words, GError **error);
