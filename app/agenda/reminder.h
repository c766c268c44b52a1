/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days a person is to be reminded of: once each, some days before. */
#pragma once

#include "agenda/agenda.h"

/* Owned: what tells one day of one dossier from all others. A day that is put off is another.
 */
char *reminder_make_key (const char *dossier_uuid,
                         const Occasion *occasion) G_GNUC_WARN_UNUSED_RESULT;

/* What a person asked for, and has been told already. */
typedef struct {
  Date today;
  int days;                /* how long before; negative: they want no reminder */
  const char *const *told; /* keys; NULL-terminated */
} ReminderWish;

/* Whether the day comes within that time, today included, and was not told of. */
bool reminder_is_due (const char *dossier_uuid, const Occasion *occasion,
                      const ReminderWish *wish);
/* Owned: the keys that may still be asked for: those of days that are past are left out. */
char **reminder_prune (const ReminderWish *wish) G_GNUC_WARN_UNUSED_RESULT;
/* From one day to the other; negative when it is past. */
int reminder_count_days (Date from, Date to);
