/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys by which two dictionaries differ. */
#pragma once

#include "inspect/pdf-value.h"

/* The first key in the order of the alphabet that has not the same value in both and is not
 * among the allowed; NULL: none. Both values, NULL being empty, are dictionaries. */
const char *key_change_find (const PdfValue *before, const PdfValue *after,
                             const char *const *allowed);
