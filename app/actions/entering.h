/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as a person types it becomes the machine form of a cell, or is refused with advice. */
#pragma once

#include "actions/place.h"

/* Longer texts are refused, in characters. */
#define ACTION_TEXT_MAX 20000

/* *ret_value is owned; NULL when the text empties the cell. place must be one that is entered:
 * see entering_check. The message starts with the place's path. */
bool entering_read (const Cadrage *cadrage, const Place *place, const char *text,
                    char **ret_value, GError **error);

/* Refuses what people do not enter: figures, parameters, what the program gives. */
bool entering_check (const Place *place, GError **error);
