/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and values as the window shows them. */
#pragma once

#include "session/session.h"

/* Owned: text with the spaces that screen fonts show well. See number/format.h for those of the
 * act. */
char *wording_for_screen (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the value of any path, as it is typed and read ("18 000", "33,33 %", "25 mars 2016", a
 * text; a choice gives its label). NULL when there is none. */
char *wording_of_value (QuadSession *session, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "Actions supplémentaires (Région)"; the path itself when nothing is known of it. */
char *wording_of_path (QuadSession *session, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "actions", to be said beside the number; NULL where the number says it itself (euros,
 * per cent) or is of no unit. */
char *wording_of_unit (QuadSession *session, const Datum *datum) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "25 mars 2016 à 14 h 05". An entry bears the hour of the clock where it was made. */
char *wording_of_time (gint64 at) G_GNUC_WARN_UNUSED_RESULT;
