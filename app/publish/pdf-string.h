/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts and numbers as a PDF writes them. */
#pragma once

#include <glib.h>

/* Owned: quoted, so that a text cannot say more than itself. */
char *pdf_string_of_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the corners of a box, in points from the lower left of the page. */
char *pdf_string_of_box (double x, double y, double width,
                         double height) G_GNUC_WARN_UNUSED_RESULT;
