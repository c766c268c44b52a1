/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of a dossier as a calendar file (iCalendar, RFC 5545). */
#pragma once

#include "agenda/agenda.h"

/* When the dossier last changed: it dates every event, so that the same state gives the same
 * bytes, and a later one replaces an earlier one where the file is taken in again. */
typedef struct {
  const char *zone; /* of the hours; NULL, or one that is not known: that of Paris */
  gint64 at;        /* of the last entry, seconds since 1970 */
  int sequence;     /* its number */
} CalendarStamp;

/* occasions: of Occasion. Each event keeps its UID while its field keeps its path. */
GBytes *calendar_to_ics (const Dossier *dossier, const Cadrage *cadrage,
                         const GPtrArray *occasions,
                         const CalendarStamp *stamp) G_GNUC_WARN_UNUSED_RESULT;
