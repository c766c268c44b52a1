/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act of a dossier that still says what a frozen version says: no draft any more. */
#pragma once

#include "session/state.h"

/* The state that the version was made of. NULL when the version is not to be read: then the
 * pages are those of a draft. */
State *frozen_act_read (const char *path, int version) G_GNUC_WARN_UNUSED_RESULT;
