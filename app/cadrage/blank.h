/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The live blanks of a text being read: that each names something, in a form that suits it. */
#pragma once

#include "cadrage/reader.h"

/* Reads the inlines directly in element into an array of Inline, with white space folded, up to
 * the first element that ends them (NULL: none does). */
bool blank_read_inlines (Reader *reader, const xmlNode *element, const char *end,
                         GPtrArray *inlines);

/* Whether the attribute names a person: "parties.etat.representants.1". */
bool blank_refers_to_person (Reader *reader, const xmlNode *element, const char *attribute);
/* Whether the attribute names a field, a person or a party to go to; absent is fine. */
bool blank_refers_to_place (Reader *reader, const xmlNode *element, const char *attribute);
/* Whether each of the ids, separated by spaces, is a datum. */
bool blank_refers_to_data (Reader *reader, const xmlNode *element, const char *attribute);
