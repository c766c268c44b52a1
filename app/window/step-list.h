/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a dossier down the left side, each with how far it is.
 *
 * Signal "chosen" (string): the id of the step that a person chose. */
#pragma once

#include "session/progress.h"

#include <adwaita.h>

/* Not a step of the cadrage: what was done, the last first. */
#define STEP_HISTORY "historique"

#define QUAD_TYPE_STEP_LIST (quad_step_list_get_type ())
G_DECLARE_FINAL_TYPE (QuadStepList, quad_step_list, QUAD, STEP_LIST, AdwBin)

/* Lists the steps; to be called once. */
void quad_step_list_fill (QuadStepList *self, const Cadrage *cadrage);
/* Of StepProgress, as progress_measure gives it. */
void quad_step_list_show_progress (QuadStepList *self, const GPtrArray *progress);
/* Without the signal. */
void quad_step_list_select (QuadStepList *self, const char *step);
/* The id of the step of that rank, from 0; NULL when there are fewer. */
const char *quad_step_list_get_step (QuadStepList *self, int rank);
