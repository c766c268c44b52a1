/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier of the 2016 plan with days to keep in mind, for tests. */
#pragma once

#include "figures/figures.h"

typedef struct {
  Cadrage *cadrage;
  Dossier *dossier;
  Figures *figures;
} Sample;

void sample_begin (Sample *sample);
void sample_end (Sample *sample);
/* value NULL empties. */
void sample_put (Sample *sample, const char *path, const char *value);
