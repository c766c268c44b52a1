/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Freezing: the numbered version of the act that is signed, made, read back and kept. */
#pragma once

#include "cadrage/cadrage.h"
#include "store/version.h"

typedef struct {
  const char *data_folder;
  const char *inspector; /* the program that reads PDFs: inspect/inspect.h */
  const char *proposal;  /* NULL */
} Press;

/* The version that holds the dossier's present state: made now, or the one that already does
 * (*ret_made false, no entry). Refused with ACTION_ERROR_… while a check blocks (ret_findings,
 * may be NULL: all of Finding that block), while there is no act, and when the PDF read back
 * does not say what was computed: then nothing is written. *ret_pdf, *ret_version: owned. */
bool action_freeze (Store *store, const Press *press, Who who, GBytes **ret_pdf,
                    FrozenVersion **ret_version, GPtrArray **ret_findings, bool *ret_made,
                    GError **error);
