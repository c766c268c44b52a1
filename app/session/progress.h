/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far each step of a dossier is, and what comes next: said by its blanks and its checks. */
#pragma once

#include "session/session.h"

typedef struct {
  int n_filled;   /* of what the act shows and requires; of the persons, once one signs */
  int n_required; /* 0: the step asks for nothing */
  int n_blocking; /* findings */
  int n_warnings;
  char *gap; /* path of the first thing that is missing or wrong, owned; NULL: none */
} StepProgress;

/* Of StepProgress, in the order of the cadrage's steps. */
GPtrArray *progress_measure (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
void step_progress_free (StepProgress *progress);
/* Owned: "3 sur 4", "complet", "1 point bloquant"; NULL when there is nothing to say. */
char *step_progress_describe (const StepProgress *progress) G_GNUC_WARN_UNUSED_RESULT;
/* The id of the step where a path is entered or looked at; NULL when it has none. */
const char *progress_find_step (QuadSession *session, const char *path);
