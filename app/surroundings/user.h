/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person at the keyboard: the name that their acts carry, and their clock. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define USER_NAME_LENGTH_MAX 200

/* One line, in UTF-8, not blank and not too long. */
bool user_is_name (const char *text);
/* Static: the name that the system knows them by. */
const char *user_get_name (void);
/* Owned: the file that remembers the dossiers which they opened. */
char *user_dup_register_path (void) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: where they keep the certificates of the authorities that they trust besides those of
 * the system; NULL when there is no such folder. */
char *user_dup_authorities_folder (void) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: where they keep the logos of the dossiers that they begin; it may not be there yet. */
char *user_dup_logos_folder (void) G_GNUC_WARN_UNUSED_RESULT;
/* Seconds since 1970 of the person's own clock, in its time zone: the date of an act is the day
 * where it is written. */
gint64 user_read_clock (void);
/* Today on that clock, ISO, owned. */
char *user_dup_today (void) G_GNUC_WARN_UNUSED_RESULT;
