/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of the dossier as small as a screen's row shows it. */
#pragma once

#include "picture/picture.h"

#include <gtk/gtk.h>

/* As high as asked for, in the dots of a screen that has as many as scale in each of its
 * units; or less, when it would be wider than width. NULL when it cannot be drawn. */
GdkTexture *thumbnail_draw (const Picture *picture, int width, int height,
                            int scale) G_GNUC_WARN_UNUSED_RESULT;
