/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite redo: do again what undo took back, as an entry of its own. */
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
  return retrace (call, action_redo, _ ("Done again: %s\n"), error);
}

const Verb verb_redo = {
  .name = "redo",
  .arguments = N_ ("FILE"),
  .summary = N_ ("do again what undo took back"),
  .details =
      N_ ("Possible as long as nothing else was done since; otherwise the exit code is 1."),
  .example = "quadripartite redo alpc.convention",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
