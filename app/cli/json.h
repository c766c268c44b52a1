/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON on the standard output, for scripts. */
#pragma once

#include <json-glib/json-glib.h>

/* A member of the object being built; null when value is NULL. */
void json_add_text (JsonBuilder *builder, const char *name, const char *value);
/* Prints what was built, indented, and a new line. */
void json_print (JsonBuilder *builder);
