/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a figure of a table comes from: asked in a dialog, for a cell has no room for it. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

/* path: of an input. */
void source_dialog_show (GtkWindow *parent, QuadSession *session, const char *path);
/* The same after a refusal, which it says: what was typed is still there. */
void source_dialog_ask_again (GtkWindow *parent, QuadSession *session, const char *path,
                              const char *typed, const char *refusal);
