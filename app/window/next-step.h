/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one thing to do next: the button that stands out in the header. */
#pragma once

#include "session/session.h"

typedef struct {
  char *label; /* with a mnemonic; owned */
  const char *hint;
  char *path;         /* to go to, owned; NULL: the action is done */
  const char *action; /* "win.step" */
  const char *target; /* of the action; NULL: none */
} NextStep;

/* progress: as progress_measure gives it. */
NextStep *next_step_find (QuadSession *session,
                          const GPtrArray *progress) G_GNUC_WARN_UNUSED_RESULT;
void next_step_free (NextStep *next);
