/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capitals and small letters of French text, the same whatever the language of the session. */
#pragma once

#include <glib.h>

/* All return an owned string. GLib's own follow the locale: in a Turkish one, « Ile » would be
 * « ıle », and « Martin » « MARTİN ». */
char *letters_raise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *letters_lower (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The first letter alone. */
char *letters_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;
