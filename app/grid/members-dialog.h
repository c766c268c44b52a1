/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of an open dimension (payment steps, territories): added, renamed, moved, removed
 * as one act. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

void members_dialog_show (GtkWidget *parent, QuadSession *session, const char *dimension);
