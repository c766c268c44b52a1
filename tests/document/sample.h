/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Snapshots of the shipped samples, for tests of what is drafted from them. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* Owned; the test aborts when a shipped file cannot be read. */
Cadrage *sample_cadrage (void);

/* Owned: data/samples/NAME.xml, with the names of region 75 and what architecture B sets. */
Dossier *sample_dossier (const Cadrage *cadrage, const char *name);
