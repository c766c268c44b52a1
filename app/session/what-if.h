/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario on a copy of the dossier: other inputs, and what the figures would then be.
 * Nothing is written until it is applied. */
#pragma once

#include "session/session.h"

typedef struct _WhatIf WhatIf;

WhatIf *what_if_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
void what_if_free (WhatIf *scenario);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WhatIf, what_if_free)

/* Of path: the computed key figures of the screens that stand in the scenario. */
GPtrArray *what_if_list_figures (WhatIf *scenario) G_GNUC_WARN_UNUSED_RESULT;
/* Of path: the inputs on which a figure depends; NULL: on which any of them does. */
GPtrArray *what_if_list_inputs (WhatIf *scenario, const char *figure) G_GNUC_WARN_UNUSED_RESULT;
/* Of path: the inputs that are others than in the dossier. */
GPtrArray *what_if_list_changes (WhatIf *scenario) G_GNUC_WARN_UNUSED_RESULT;

/* As typed; refused with a sentence, and then the scenario stays as it was. */
bool what_if_set (WhatIf *scenario, const char *path, const char *text, GError **error);
/* The value is again what it is in the dossier. */
void what_if_reset (WhatIf *scenario, const char *path);
/* Looks for the value of an input that makes a figure the target, which is as typed; the
 * scenario takes it when there is one. Owned: a sentence that says what was found; NULL when
 * the target cannot be read. */
char *what_if_seek (WhatIf *scenario, const char *input, const char *figure, const char *target,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Owned; NULL when not known. */
char *what_if_dup_before (WhatIf *scenario, const char *path) G_GNUC_WARN_UNUSED_RESULT;
char *what_if_dup_after (WhatIf *scenario, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* "+ 3 000 €"; NULL when there is none or one of the two is not known. */
char *what_if_dup_difference (WhatIf *scenario, const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Writes what is changed as one entry of the history. True, and nothing written, when nothing
 * is. */
bool what_if_apply (WhatIf *scenario, GError **error);
