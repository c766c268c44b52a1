/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cadrage of the 2016 plan and a small dossier on it, for tests. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* Owned by the caller; aborts the test when the shipped cadrage cannot be read. */
Cadrage *sample_cadrage (void);

/* Owned: ALPC 2016 as far as its figures go. */
Dossier *sample_dossier (void);
