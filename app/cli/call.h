/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed after a verb, taken apart: its arguments and its options. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Texts are those of the sources: they are translated where they are printed. */
typedef struct {
  const char *name;     /* "json" */
  const char *argument; /* "NAME", or NULL for a switch */
  const char *text;     /* what it does, for the help */
} Option;

typedef struct {
  GPtrArray *arguments; /* of char *: what is not an option, in order */
  GHashTable *options;  /* name → GPtrArray of char *; of "" for a switch */
} Call;

/* Reads words, up to the NULL. options ends with a NULL name. "--" ends the options. */
Call *call_read (const char *verb, const Option *options, char **words,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void call_free (Call *call);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

const char *call_get_argument (const Call *call, guint rank);
bool call_has (const Call *call, const char *option);
/* The last value given; NULL when the option was not typed. */
const char *call_get (const Call *call, const char *option);
/* All values, in order; NULL when the option was not typed. */
const GPtrArray *call_get_all (const Call *call, const char *option);
