/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a dossier stands among its frozen versions. */
#pragma once

#include "store/database.h"

/* Fills in what versions there are, the number of the one being drafted, and whether the last
 * holds just the present state: what is said about the signing is no part of it. The dossier's
 * content must be known. */
bool version_read_state (Store *store, Dossier *dossier, GError **error);
