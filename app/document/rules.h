/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the checks of a cadrage: formulas, and rules in code that it names. */
#pragma once

#include "document/ruling.h"

/* All checks, in the cadrage's order; array of Finding, owned. */
GPtrArray *rules_check (Writer *writer) G_GNUC_WARN_UNUSED_RESULT;

/* What one check has to say; array of Finding, owned. */
GPtrArray *rules_check_one (Writer *writer, const Check *check) G_GNUC_WARN_UNUSED_RESULT;
