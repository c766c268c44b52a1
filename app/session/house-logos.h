/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The logos that a person keeps for the dossiers they begin, by party. */
#pragma once

#include "actions/set.h"

/* NULL: there is none, or it can no longer be read. path: of a picture's datum,
 * "parties.etat.logo". */
GBytes *house_logos_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* file: NULL forgets it. False with a sentence when it is no picture that an act can show, or
 * could not be kept; then the one before stays. */
bool house_logos_keep (const char *path, GBytes *file, GError **error);
/* Of const Datum: the pictures that a plan asks for, in its order. */
GPtrArray *house_logos_list (const Cadrage *plan) G_GNUC_WARN_UNUSED_RESULT;
/* Enters those that are kept, as one entry; none when there are none. */
bool house_logos_enter (Store *store, const Cadrage *plan, Who who, GError **error);
