/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite undo: take back the last act, as an entry of its own. */
#include "actions/undo.h"
#include "actions/label.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "cli/workspace.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

static int
run (const Call *call, GError **error)
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
  if (!action_undo (workspace->store, who, &op, error))
    return EXIT_REFUSED;

  label = action_label (op, workspace->cadrage);
  printf (_ ("Undone: %s\n"), label);
  return EXIT_DONE;
}

const Verb verb_undo = {
  .name = "undo",
  .arguments = N_ ("FILE"),
  .summary = N_ ("take back the last act"),
  .details = N_ ("An entry of its own is added to the history; nothing is lost, and “redo” "
                 "does it again. With\n"
                 "nothing left to take back the exit code is 1."),
  .example = "quadripartite undo alpc.convention",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
