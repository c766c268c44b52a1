/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least step of an input: one action, one cent, a hundredth of a per cent. */
#pragma once

#include "cadrage/cadrage.h"

typedef struct {
  Ratio step;
  int64_t n_steps_max; /* an input is not larger than that many steps */
} Quantum;

/* Of a number. */
Quantum quantum_of (const Datum *datum);
/* Owned: a number as it is entered, with the cents of an amount. */
char *quantum_to_text (const Datum *datum, Ratio number) G_GNUC_WARN_UNUSED_RESULT;
