/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new file that is there with all its bytes, or not at all, whenever the program is stopped.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* 0, or an errno: EEXIST when anything stands at path, which is left as it is. durable: it is
 * on the disk when this returns. */
int whole_file_make (const char *path, GBytes *bytes, bool durable);
/* The same where the file system has no files without a name: under another name of the same
 * folder first, which only a kill at that moment leaves behind. */
int whole_file_make_named (const char *path, GBytes *bytes, bool durable);
