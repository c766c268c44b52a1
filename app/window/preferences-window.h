/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can prefer: the name that the history carries, light or dark, and what new
 * dossiers begin with. */
#pragma once

#include <adwaita.h>

GtkWindow *preferences_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;
