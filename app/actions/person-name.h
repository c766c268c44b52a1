/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two writings name the same person: "LE GOFF Anaïs" is Anaïs Le Goff. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* written: the whole name in any order; given and family may be NULL. Case, accents and what
 * stands between the words do not count; every word does. */
bool person_name_matches (const char *written, const char *given, const char *family);
