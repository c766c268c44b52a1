/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of a cadrage being read: a formula that says when one fires, or a rule in code. */
#pragma once

#include "cadrage/reader.h"

void check_free (Check *check);
/* Reads <controle>. */
bool check_read (Reader *reader, const xmlNode *element, gpointer owner);
