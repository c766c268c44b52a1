/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an XML file says of a dossier, before the actions make one of it. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

typedef enum {
  EXCHANGE_ERROR_SYNTAX,    /* not well-formed XML, or a DTD, an entity, too large, too deep */
  EXCHANGE_ERROR_SCHEMA,    /* not what data/schemas/dossier.rng allows */
  EXCHANGE_ERROR_VERSION,   /* written in a format that is not known here */
  EXCHANGE_ERROR_REFERENCE, /* a path that no dossier has, or something given twice */
} ExchangeError;

#define EXCHANGE_ERROR (exchange_error_quark ())
GQuark exchange_error_quark (void);

/* Room for a cadrage of any size that is read, with every character escaped, and pictures. */
#define DOSSIER_XML_BYTES_MAX (8 * CADRAGE_BYTES_MAX)

/* One <valeur>: text is in machine form or as people type it. */
typedef struct {
  char *path;
  char *text;   /* "" empties; NULL: a source only */
  char *source; /* NULL: none */
  int line;
} DescribedValue;

/* What an XML file says of a dossier; whether the cadrage allows it is for the actions. */
typedef struct {
  char *cadrage;         /* id */
  char *region;          /* INSEE code, "" for none */
  char *architecture;    /* NULL */
  char *title;           /* NULL */
  char *uuid;            /* NULL */
  char *note;            /* NULL */
  GBytes *cadrage_xml;   /* the cadrage joined to it, or NULL */
  GPtrArray *dimensions; /* of DossierDimension */
  GPtrArray *values;     /* of DescribedValue, each path once */
  GPtrArray *files;      /* of GBytes: those that values name as "sha256:…" */
} DossierDescription;

/* schema_path: data/schemas/dossier.rng, or NULL. The message of an error starts with
 * "FILE:LINE:COLUMN: ". */
DossierDescription *dossier_description_read (GBytes *xml, const char *file_name,
                                              const char *schema_path,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void dossier_description_free (DossierDescription *description);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDescription, dossier_description_free)
