/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of a paragraph end: the best of all ways at once, after Knuth and Plass. */
#pragma once

#include "layout/candidate.h"

/* Owned, of LineEnd, the last one after the last item. */
GArray *find_line_ends (Words *words, const Setting *setting) G_GNUC_WARN_UNUSED_RESULT;
