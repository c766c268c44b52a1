/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program is that reads PDF files of strangers. */
#pragma once

#include <glib.h>

/* Owned: QUADRIPARTITE_INSPECTOR; else beside the running program; else where it was built with
 * it; else where it is installed. */
char *inspector_dup_path (void) G_GNUC_WARN_UNUSED_RESULT;
