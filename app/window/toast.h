/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short message over a page, which goes away by itself: the newest takes the place of the one
 * before. */
#pragma once

#include <adwaita.h>

typedef enum { TOAST_SHORT, TOAST_LONG } ToastStay; /* long: one may be looking elsewhere */

void toast_show (AdwToastOverlay *overlay, const char *message, ToastStay stay);
