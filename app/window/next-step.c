/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/next-step.h"

#include "session/progress.h"

#include <glib/gi18n-lib.h>

#define STEP_CHECKS "controles"

void
next_step_free (NextStep *next)
{
  if (next == NULL)
    return;

  g_free (next->label);
  g_free (next->path);
  g_free (next);
}

static const StepProgress *
first_incomplete (const GPtrArray *progress)
{
  for (guint i = 0; i < progress->len; i++) {
    const StepProgress *step = progress->pdata[i];

    if (step->n_filled < step->n_required && step->gap != NULL)
      return step;
  }

  return NULL;
}

static bool
blocks (const GPtrArray *progress)
{
  for (guint i = 0; i < progress->len; i++)
    if (((const StepProgress *) progress->pdata[i])->n_blocking > 0)
      return true;

  return false;
}

/* A version to export as it is kept, else a draft that may become one. */
static void
finish (NextStep *next, QuadSession *session)
{
  int frozen = quad_session_get_dossier (session)->frozen_as;

  next->target = NULL;
  if (frozen == 0 && quad_session_get_read_only_reason (session) == NULL) {
    next->action = "win.freeze";
    next->label = g_strdup (_ ("_Freeze…"));
    next->hint = _ ("Nothing blocks: freeze the version that will be signed (Ctrl+Return)");
    return;
  }

  next->action = "win.export-pdf";
  next->label = frozen > 0 ? g_strdup_printf (_ ("_Export Version %d…"), frozen)
                           : g_strdup (_ ("_Export the PDF…"));
  next->hint = frozen > 0 ? _ ("Frozen: export the PDF that is signed (Ctrl+Return)")
                          : _ ("Export the draft for a reading (Ctrl+Return)");
}

NextStep *
next_step_find (QuadSession *session, const GPtrArray *progress)
{
  NextStep *next = g_new0 (NextStep, 1);
  const StepProgress *incomplete = first_incomplete (progress);
  bool may_write = quad_session_get_read_only_reason (session) == NULL;

  next->action = "win.step";
  next->target = STEP_CHECKS;
  if (incomplete != NULL && may_write) {
    next->label = g_strdup (_ ("_Complete"));
    next->hint = _ ("Go to the first thing that is missing (Ctrl+Return)");
    next->path = g_strdup (incomplete->gap);
  } else if (blocks (progress)) {
    next->label = g_strdup (_ ("_Check"));
    next->hint = _ ("See what still blocks the act (Ctrl+Return)");
  } else {
    finish (next, session);
  }

  return next;
}
