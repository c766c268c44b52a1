/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/known-heads.h"

#include "store/register.h"
#include "surroundings/user.h"

/* NULL when there is none: the command line makes none. */
static Register *
open_register (void)
{
  g_autofree char *path = user_dup_register_path ();

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? register_open (path) : NULL;
}

void
known_heads_note (const char *path, const Dossier *dossier)
{
  g_autoptr (Register) known = open_register ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  if (known != NULL)
    register_note_head (known, whole, dossier->uuid, dossier->head);
}

char **
known_heads_read (const char *path, const Dossier *dossier)
{
  g_autoptr (Register) known = open_register ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return known != NULL ? register_dup_heads (known, whole, dossier->uuid) : g_new0 (char *, 1);
}
