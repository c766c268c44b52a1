/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a signed PDF that came back is worth: whether it is intact and, apart from that, who
 * signed. */
#pragma once

#include <adwaita.h>

#define QUAD_TYPE_VERIFICATION_WINDOW (quad_verification_window_get_type ())
G_DECLARE_FINAL_TYPE (QuadVerificationWindow, quad_verification_window, QUAD,
                      VERIFICATION_WINDOW, AdwWindow)

/* Begins at once. dossier: path of the one that the PDF is held against; NULL: that one among
 * those that the person has opened, found by what the PDF says. */
GtkWindow *quad_verification_window_new (GtkWindow *parent, const char *dossier,
                                         const char *pdf);
