/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a formula's text to its tree; names and units are checked afterwards. */
#pragma once

#include "formula/fault.h"
#include "formula/term.h"

/* NULL when the text is no formula. */
Term *parse_formula (const char *text, const UnitNames *units,
                     Fault *fault) G_GNUC_WARN_UNUSED_RESULT;
