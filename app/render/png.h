/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as a picture. */
#pragma once

#include "layout/pages.h"

/* number: from 0. */
GBytes *page_to_png (const Pages *pages, guint number, double dots_per_inch,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
