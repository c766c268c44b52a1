/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an SVG file may hold: shapes alone, so that it looks the same everywhere and for good.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether the bytes may be an SVG at all: a text with its first element. */
bool svg_is_one (GBytes *file);
/* False, with a sentence that says what to do, for letters (whose fonts are not in the file),
 * scripts, motion, dots, and whatever stands elsewhere. */
bool svg_check_content (GBytes *file, GError **error);
