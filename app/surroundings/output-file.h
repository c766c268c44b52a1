/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that a verb produces: written whole or not at all. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* False, with a sentence, when path is empty or its folder does not exist. */
bool output_file_check_place (const char *path, GError **error);
/* False, with a sentence, when path cannot be such a file: a folder, or a dossier, which is
 * never replaced by something derived from it. To be asked before long work. */
bool output_file_check (const char *path, GError **error);
/* Replaces path by the bytes: a temporary file of the same folder, synchronised, then renamed.
 * A link stays a link: what it leads to is replaced.
 * What is neither a file nor a folder (a pipe, /dev/stdout) is written to as it is. */
bool output_file_write (const char *path, GBytes *bytes, GError **error);
