/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices that formulas name in quotes: those of the field they are compared with. */
#pragma once

#include "cadrage/cadrage.h"

/* A comparison with a choice that the field does not have is never true: most likely a slip.
 * NULL when there is none; else the field, and where the quoted text starts. */
const Datum *literal_find_stray (const Cadrage *cadrage, const char *formula,
                                 const char **ret_quoted);
