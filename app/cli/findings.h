/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks found, as lines for a person. */
#pragma once

#include "document/finding.h"

/* One a line: level, rule, sentence, [place to go to]. */
void findings_print (const GPtrArray *findings);
