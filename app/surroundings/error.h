/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with the place where the program runs, in a sentence that says what to do. */
#pragma once

#include <glib.h>

typedef enum {
  SURROUNDINGS_ERROR_NAME, /* what was asked for has no such name, or may not have it */
  SURROUNDINGS_ERROR_DISK, /* a folder, a permission, a full disk */
} SurroundingsError;

#define SURROUNDINGS_ERROR (surroundings_error_quark ())
GQuark surroundings_error_quark (void);
