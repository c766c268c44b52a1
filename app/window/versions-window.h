/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of an act: the draft in progress and those that were frozen, each with its proof
 * and its PDF. */
#pragma once

#include "window/dossier-window.h"

#define QUAD_TYPE_VERSIONS_WINDOW (quad_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (QuadVersionsWindow, quad_versions_window, QUAD, VERSIONS_WINDOW,
                      AdwWindow)

GtkWindow *quad_versions_window_new (QuadDossierWindow *window);
