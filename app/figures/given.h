/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that no formula gives: entered in the dossier, or known to the program alone. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* Reads the machine form of a cell. False when it is not what the type asks for. */
bool given_read (const Type *type, const char *text, Value *ret_value);

/* What only the program knows of the act; the cadrage declares these under <calcule>. */
Value given_by_program (const Dossier *dossier, const Datum *datum);
