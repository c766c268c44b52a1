/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/retrace.h"

#include "actions/label.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/workspace.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

int
retrace (const Call *call, Retracing retracing, const char *said, GError **error)
{
  g_autoptr (Workspace) workspace = NULL;
  g_autofree char *op = NULL;
  g_autofree char *label = NULL;
  Who who;

  if (!stamp_read (call, &who, error))
    return EXIT_CALL;
  workspace = workspace_open (call_get_argument (call, 0), STORE_WRITE, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;
  if (!retracing (workspace->store, who, &op, error))
    return EXIT_REFUSED;

  label = action_label (op, workspace->cadrage);
  printf (said, label);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return EXIT_DONE;

  g_set_error (
      error, CLI_ERROR, EXIT_WORLD,
      _ ("The act is recorded, only the answer could not be printed (%s): do not repeat "
         "it"),
      g_strerror (errno));
  return EXIT_WORLD;
}
