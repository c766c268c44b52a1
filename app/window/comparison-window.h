/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frozen version against the present: figures with both values, words as they changed. */
#pragma once

#include "session/version-comparison.h"

#include <adwaita.h>

GtkWindow *comparison_window_new (GtkWindow *parent, int version,
                                  const VersionComparison *comparison);
