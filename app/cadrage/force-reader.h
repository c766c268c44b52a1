/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of entry into force of a cadrage being read. */
#pragma once

#include "cadrage/force.h"
#include "cadrage/reader.h"

/* Reads <regle> of <entree-en-vigueur>. */
bool force_rule_read (Reader *reader, const xmlNode *element, gpointer owner);
