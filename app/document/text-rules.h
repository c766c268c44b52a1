/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules in code on the act as it stands: blanks, choices, references, optional clauses. */
#pragma once

#include "document/ruling.h"

/* The rule of that name; NULL when there is none here. */
Rule text_rule_find (const char *id);
