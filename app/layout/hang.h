/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Punctuation that may stand a little out of the margin, so that the edge looks straight. */
#pragma once

#include <glib.h>

/* In hundredths of the em, 0 for what may not. */
gint8 hang_left (gunichar character);
gint8 hang_right (gunichar character);
