/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that neither the dossier nor a formula gives: those that only the program knows. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* What only the program knows of the act; the cadrage declares these under <calcule>. */
Value given_by_program (const Cadrage *cadrage, const Dossier *dossier, const Datum *datum);
