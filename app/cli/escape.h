/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values on one line: what show prints and set reads back. */
#pragma once

#include <glib.h>

/* Owned: a new line becomes \n, a backslash \\. */
char *escape_write (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Owned; NULL with CLI_ERROR when a backslash stands before anything else, or for bad UTF-8. */
char *escape_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
