/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going back and forth in a dossier's history: what undo and redo have in common. */
#pragma once

#include "actions/undo.h"
#include "cli/call.h"

/* action_undo or action_redo: *ret_op is the operation taken back or done again, owned. */
typedef bool (*Retracing) (Store *store, Who who, char **ret_op, GError **error);

/* Does it on the dossier of the call and prints said, a format for the operation's label. The
 * exit code. */
int retrace (const Call *call, Retracing retracing, const char *said, GError **error);
