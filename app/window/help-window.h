/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: what each step is for, topic by topic. */
#pragma once

#include <adwaita.h>

void help_window_show (GtkWindow *parent);
