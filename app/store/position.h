/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that keep rows in order: between any two there is always room for another. */
#pragma once

#include <glib.h>

/* Owned: a text that sorts, byte by byte, after `after` and before `before`; NULL is the start
 * or the end. after must sort before `before`. */
char *position_between (const char *after, const char *before) G_GNUC_WARN_UNUSED_RESULT;
