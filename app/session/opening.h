/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a dossier, opened as it allows: one that may not be written can still be read. */
#pragma once

#include "store/store.h"

/* *ret_reason: why it is only to be read, owned; untouched when it may be written. */
Store *opening_open (const char *path, char **ret_reason,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
