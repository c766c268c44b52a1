/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help that the program prints of itself and of each verb. */
#pragma once

#include "cli/verb.h"

void help_print_program (void);
void help_print_verb (const Verb *verb);
