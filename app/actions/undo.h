/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back the last act, and doing it again: each is an entry of its own. */
#pragma once

#include "store/store.h"

/* ret_op (may be NULL): the operation taken back or done again, for action_label; owned. */
bool action_undo (Store *store, Who who, char **ret_op, GError **error);
bool action_redo (Store *store, Who who, char **ret_op, GError **error);
