/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/refusal.h"

#include "actions/set.h"
#include "number/letters.h"

#include <string.h>

/* What follows "PATH: " or "PATH.source: "; the message itself when it begins otherwise. */
static const char *
skip_path (const char *message, const char *path)
{
  size_t length = strlen (path);

  if (strncmp (message, path, length) != 0)
    return message;

  message += length;
  if (g_str_has_prefix (message, ".source"))
    message += strlen (".source");
  return g_str_has_prefix (message, ": ") ? message + 2 : message - length;
}

void
refusal_tell (GError *refusal, const GArray *assignments, GError **error)
{
  const char *path =
      assignments->len == 1 ? g_array_index (assignments, Assignment, 0).path : NULL;
  const char *message = path != NULL ? skip_path (refusal->message, path) : refusal->message;

  if (message != refusal->message && *message != '\0') {
    char *said = letters_capitalize (message);

    g_free (refusal->message);
    refusal->message = said;
  }
  g_propagate_error (error, refusal);
}
