/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/inspector.h"

#define PROGRAM "quadripartite-inspect"

char *
inspector_dup_path (void)
{
  const char *chosen = g_getenv ("QUADRIPARTITE_INSPECTOR");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : ".");
  g_autofree char *beside = g_build_filename (folder, PROGRAM, NULL);
  g_autofree char *built = g_build_filename (folder, "..", "inspect", PROGRAM, NULL);

  if (chosen != NULL && chosen[0] != '\0')
    return g_strdup (chosen);
  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);

  return g_strdup (INSPECTOR_INSTALLED);
}
