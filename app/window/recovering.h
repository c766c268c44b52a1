/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going on after a crash: where one was, with what one was typing. */
#pragma once

#include "session/recovery.h"
#include "window/dossier-window.h"

void recovering_take_up (QuadDossierWindow *window, const Recovery *recovery);
/* Owned: a sentence that gives back what was typed, when its dossier cannot be opened; NULL:
 * nothing was. */
char *recovering_describe (const Recovery *recovery) G_GNUC_WARN_UNUSED_RESULT;
