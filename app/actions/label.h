/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the history: what an entry's operation did, with the cadrage's labels. */
#pragma once

#include "cadrage/cadrage.h"

/* Owned, one line: "Socle : 38 721 actions". op: the JSON of an Entry; what cannot be read is
 * said to be an unknown operation, never shown raw. */
char *action_label (const char *op, const Cadrage *cadrage) G_GNUC_WARN_UNUSED_RESULT;
