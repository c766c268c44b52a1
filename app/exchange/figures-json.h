/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs, parameters and figures as JSON, for programs. */
#pragma once

#include "figures/figures.h"

/* Owned: an array of {id, members, unit, value, text}, one a line; value is exact, or null. The
 * same figures give the same bytes. */
char *figures_to_json (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
