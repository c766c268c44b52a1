/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier made of what an XML file says of it: started like a new one, then filled. */
#pragma once

#include "cadrage/regions.h"
#include "exchange/dossier-description.h"
#include "store/entry.h"

typedef struct {
  const char *path;      /* of the dossier to make */
  const char *file_name; /* of the XML or the PDF, for messages */
  const DossierDescription *description;
  const Cadrage *cadrage;   /* the one that the description names or holds */
  const GPtrArray *regions; /* of Region */
  Who who;
} Importing;

/* The dossier's file is there when it is whole, and only then. What the XML says wrong is an
 * error whose message starts with "FILE:LINE: " or "FILE: ". */
bool importing_make (const Importing *importing, GError **error);
