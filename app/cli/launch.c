/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/launch.h"

#include "cli/failure.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM "quadripartite-window"
#define SUFFIX ".convention"

bool
launch_is_file (const char *word)
{
  return g_str_has_suffix (word, SUFFIX) ||
         (strchr (word, '/') != NULL && g_file_test (word, G_FILE_TEST_IS_REGULAR));
}

/* Owned: beside this program when installed, in the next folder when only built. */
static char *
find_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : ".");
  g_autofree char *beside = g_build_filename (folder, PROGRAM, NULL);

  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (folder, "..", "window", PROGRAM, NULL);
}

void
launch_window (const char *path, GError **error)
{
  g_autofree char *program = find_program ();
  char *const words[] = { (char *) PROGRAM, (char *) "--", (char *) path, NULL };

  (void) execv (program, words);
  g_set_error (
      error, CLI_ERROR, EXIT_WORLD,
      _ ("The window could not be opened: install “%s”, which comes with Quadripartite"),
      PROGRAM);
}
