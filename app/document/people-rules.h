/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules in code on parties, persons and the members of dimensions. */
#pragma once

#include "document/ruling.h"

/* The rule of that name; NULL when there is none here. */
Rule people_rule_find (const char *id);
