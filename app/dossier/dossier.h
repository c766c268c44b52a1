/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The convention as plain values: a read-only snapshot of one dossier, cell by cell. */
#pragma once

#include "dossier/signing-event.h"

#include <glib.h>
#include <stdbool.h>

/* One cell. The value is in machine form, never empty: numbers as ratio_to_text writes them,
 * dates in ISO, "oui" or "non", the id of a choice, or the text itself. No cell: nothing
 * entered. */
typedef struct {
  char *path;   /* canonical: "socle_actions", "repartition_type[qualifiante,region]",
                   "tranche.1.pieces", "parties.coparef.representants.1.nom",
                   "articles.objet.4.1.texte", "ajouts.1.titre" */
  char *value;  /* NULL when only a source was entered */
  char *source; /* where an input's value comes from; NULL */
} Cell;

/* A member of a dimension that the dossier holds (territoire, tranche). */
typedef struct {
  char *id;
  char *label;
} DossierMember;

typedef struct {
  char *dimension;
  GPtrArray *members; /* of DossierMember, in order */
} DossierDimension;

/* A version of the act that was frozen: what people sign. */
typedef struct {
  int number;   /* from 1 */
  char *sha256; /* hex, of its PDF */
  Date frozen_on;
} DossierVersion;

typedef struct {
  char *uuid;
  char *region_code;     /* INSEE; "" for none */
  char *proposal;        /* name of the proposal whose inputs these are */
  GPtrArray *cells;      /* of Cell, sorted by path (see path_compare) */
  GHashTable *by_path;   /* path → Cell */
  GPtrArray *dimensions; /* of DossierDimension */
  GBytes *cadrage_xml;   /* the copy of the cadrage that this dossier follows */
  GHashTable *files;     /* hex SHA-256 → GBytes: those that cells name as "sha256:…" */
  GPtrArray *versions;   /* of DossierVersion, the first first */
  GPtrArray *events;     /* of SigningEvent, in order */
  int version;           /* number of the version being drafted, from 1 */
  int frozen_as;         /* the version that holds just this state; 0: none does */
  bool frozen;           /* read to become that version: no draft any more */
  Date version_date;     /* of the last journal entry */
  char *head;            /* hex SHA-256 of the last journal entry */
  char *content;         /* hex SHA-256 of all that the dossier says after it */
} Dossier;

/* An empty snapshot, to be filled by the store (or by a test) with dossier_put. */
Dossier *dossier_new (void) G_GNUC_WARN_UNUSED_RESULT;
Dossier *dossier_copy (const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void dossier_free (Dossier *dossier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dossier, dossier_free)

/* Adds or replaces; value NULL and source NULL removes. Keeps cells sorted. */
void dossier_put (Dossier *dossier, const char *path, const char *value, const char *source);
void dossier_add_member (Dossier *dossier, const char *dimension, const char *id,
                         const char *label);
void dossier_add_version (Dossier *dossier, int number, const char *sha256, Date frozen_on);

/* NULL when nothing is entered. */
const Cell *dossier_find (const Dossier *dossier, const char *path);
const char *dossier_get (const Dossier *dossier, const char *path);
/* NULL when the dossier does not hold that dimension. */
const DossierDimension *dossier_find_dimension (const Dossier *dossier, const char *dimension);
