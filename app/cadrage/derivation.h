/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What data follow from: the formulas of figures and conditions, their units and their order.
 */
#pragma once

#include "cadrage/reader.h"

/* Reads the formulas in <donnees>, whose data were declared in the same order. */
bool derivation_read (Reader *reader, const xmlNode *section);
