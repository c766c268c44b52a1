/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the screens of a cadrage leave out, put where it is within reach. */
#pragma once

#include "cadrage/cadrage.h"

/* Gives every step a screen, in their order, and every datum of a step a place on it: a table
 * for those on a dimension, a last part of fields for the others. The fields of persons are
 * left to whoever shows persons. */
void screens_complete (Cadrage *cadrage);
