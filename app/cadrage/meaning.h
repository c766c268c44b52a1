/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a path in a text means: a value, a designation, a person, a party, a label. */
#pragma once

#include "cadrage/reader.h"

typedef enum {
  MEANS_DATUM,       /* one value */
  MEANS_SPREAD,      /* all values of a datum on dimensions */
  MEANS_DESIGNATION, /* acte, coordonnateur */
  MEANS_PERSON,      /* parties.etat.representants.1 */
  MEANS_PERSONS,     /* parties.etat.representants */
  MEANS_PARTY,       /* parties.etat */
  MEANS_LABEL,       /* territoire.libelle, in a row for each territoire */
  MEANS_RULE,        /* regle.NAME: only the code knows */
} MeaningKind;

typedef struct {
  MeaningKind kind;
  const Datum *datum;             /* of DATUM and SPREAD */
  const Designation *designation; /* of DESIGNATION */
} Meaning;

/* False when the path means nothing here. */
bool meaning_of (const Reader *reader, const char *path, Meaning *ret_meaning);
/* Whether a value of that meaning can be written so; sets ret_form. */
bool meaning_takes_form (const Meaning *meaning, const char *name, Form *ret_form);
