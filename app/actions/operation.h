/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operations that journal entries keep: what the person did, as JSON, for the history. */
#pragma once

#include "cadrage/cadrage.h"
#include "store/version.h"

/* All return owned JSON: {"op":"set","v":1,…}. */

/* changes: of Change, all with a value or a source. */
char *operation_of_set (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
/* The same, of a dossier that is made from a file. */
char *operation_of_import (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
char *operation_of_freeze (const FrozenVersion *version);
/* events: of SigningEvent. */
char *operation_of_signing (const GPtrArray *events) G_GNUC_WARN_UNUSED_RESULT;
char *operation_of_members (const DossierDimension *dimension) G_GNUC_WARN_UNUSED_RESULT;
/* What a person calls the plan and the region stands beside what the program calls them. */
typedef struct {
  const Cadrage *cadrage;
  const char *region; /* code; NULL: none, like what follows */
  const char *region_name;
  const char *architecture;
} Beginning;

char *operation_of_creation (const Beginning *beginning) G_GNUC_WARN_UNUSED_RESULT;
/* name: "undo" or "redo"; of: the operation taken back or done again. */
char *operation_of_undo (const char *name, const char *of) G_GNUC_WARN_UNUSED_RESULT;
