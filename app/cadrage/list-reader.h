/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain lists of a cadrage being read: sources, steps, instruments, dimensions, words. */
#pragma once

#include "cadrage/reader.h"

/* The arrays of the cadrage that party-reader and datum-reader do not fill, empty. */
void lists_init (Cadrage *cadrage);

bool unit_declare (Reader *reader, const xmlNode *element, gpointer owner);
bool source_read (Reader *reader, const xmlNode *element, gpointer owner);
bool instrument_read (Reader *reader, const xmlNode *element, gpointer owner);
bool architecture_read (Reader *reader, const xmlNode *element, gpointer owner);
bool step_read (Reader *reader, const xmlNode *element, gpointer owner);
bool dimension_read (Reader *reader, const xmlNode *element, gpointer owner);
bool designation_read (Reader *reader, const xmlNode *element, gpointer owner);
bool acronym_read (Reader *reader, const xmlNode *element, gpointer owner);
