/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of a cadrage being read. */
#pragma once

#include "cadrage/reader.h"

/* Reads <echeance>. */
bool deadline_read (Reader *reader, const xmlNode *element, gpointer owner);
