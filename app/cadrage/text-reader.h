/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an act being read: nodes with their ids, conditions and blanks. */
#pragma once

#include "cadrage/reader.h"

/* Reads <texte>, once the data, parties and acronyms are known. */
bool text_read (Reader *reader, const xmlNode *section);
