/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operations that journal entries keep: what the person did, as JSON, for the history. */
#pragma once

#include "store/store.h"

/* All return owned JSON: {"op":"set","v":1,…}. */

/* changes: of Change, all with a value or a source. */
char *operation_of_set (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
char *operation_of_members (const DossierDimension *dimension) G_GNUC_WARN_UNUSED_RESULT;
/* region and architecture may be NULL. */
char *operation_of_creation (const char *cadrage, const char *region,
                             const char *architecture) G_GNUC_WARN_UNUSED_RESULT;
/* name: "undo" or "redo"; of: the operation taken back or done again. */
char *operation_of_undo (const char *name, const char *of) G_GNUC_WARN_UNUSED_RESULT;
