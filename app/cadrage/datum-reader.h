/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data of a cadrage being read: declared first, so that formulas may name later ones. */
#pragma once

#include "cadrage/reader.h"

Datum *datum_new (DatumKind kind, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void datum_free (Datum *datum);

/* Takes the datum; false with a fault at the element when its id is taken. */
bool datum_declare (Reader *reader, const xmlNode *element, Datum *datum);
Choice *choice_new (const char *id, const char *label) G_GNUC_WARN_UNUSED_RESULT;

/* All that stands in <donnees>, without its formulas. */
bool data_declare (Reader *reader, const xmlNode *section);

/* Reads <forme nom texte/> into owner, a hash table. */
bool forme_read (Reader *reader, const xmlNode *element, gpointer owner);
GHashTable *forms_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* The dimensions in sur, none when it is absent. */
bool read_place (Reader *reader, const xmlNode *element, const char *attribute,
                 Type *ret_place);
