/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why an action is refused before anything is written; the message names the path. */
#pragma once

#include <glib.h>

typedef enum {
  ACTION_ERROR_PATH,    /* no such datum, member, article or rank */
  ACTION_ERROR_VALUE,   /* not a value that goes there: the message says what to type */
  ACTION_ERROR_REFUSED, /* a rule: a figure is computed, a parameter is fixed… */
} ActionError;

#define ACTION_ERROR (action_error_quark ())
GQuark action_error_quark (void);
