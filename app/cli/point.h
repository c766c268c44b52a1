/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A point in the history of a dossier, as people name it. */
#pragma once

#include "store/store.h"

/* "v3": what version 3 froze; "seq:120" or at least four digits of a hash: after that entry of
 * the journal; "now"; or the file of another dossier, as it is now. */
Dossier *point_read (Store *store, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the last frozen version, else the dossier's beginning. */
char *point_dup_last (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
