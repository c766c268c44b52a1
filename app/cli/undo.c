/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite undo: take back the last act, as an entry of its own. */
#include "actions/undo.h"
#include "cli/retrace.h"
#include "cli/stamp.h"
#include "cli/verb.h"

#include <glib/gi18n-lib.h>

static const Option options[] = {
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

static int
run (const Call *call, GError **error)
{
  return retrace (call, action_undo, _ ("Undone: %s\n"), error);
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
