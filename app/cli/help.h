/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help that the program prints of itself and of each verb. */
#pragma once

#include "cli/verb.h"

/* The verbs: all of them, ending with NULL. */
void help_print_program (const Verb *const *verbs);
void help_print_verb (const Verb *verb);
