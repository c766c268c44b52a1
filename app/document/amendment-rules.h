/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules about an avenant and the act that it amends. */
#pragma once

#include "document/ruling.h"

/* NULL when no rule has that id. */
Rule amendment_rule_find (const char *id);
