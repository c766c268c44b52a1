/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON on the standard output, for scripts. */
#pragma once

#include "exchange/json.h"

/* A member of the object being written, which begins with "{"; null when value is NULL. */
void json_add_text (GString *object, const char *name, const char *value);
/* Prints an array of objects (of GString), one a line. */
void json_print_array (const GPtrArray *objects);
/* Frees a GString, for arrays of them. */
void json_free_object (gpointer object);
