/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG files read into surfaces of a size that suits a page. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <stdbool.h>

/* More on a side are refused. */
#define PNG_DOTS_MAX 6000

bool png_is_one (GBytes *file);
/* Larger ones are made smaller, so that no side is longer than dots_max. */
cairo_surface_t *png_read (GBytes *file, int dots_max,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
