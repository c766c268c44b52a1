/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/reminder.h"

#define ISO_LENGTH 10

static guint32
count_from_origin (Date date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) date.day, (GDateMonth) date.month, (GDateYear) date.year);
  return g_date_get_julian (&day);
}

int
reminder_count_days (Date from, Date to)
{
  return (int) ((gint64) count_from_origin (to) - (gint64) count_from_origin (from));
}

/* The day stands first, so that a key tells when it is past. */
char *
reminder_make_key (const char *dossier_uuid, const Occasion *occasion)
{
  g_autofree char *date = date_to_iso (occasion->date);

  return g_strdup_printf ("%s %s %s", date, dossier_uuid, occasion->path);
}

bool
reminder_is_due (const char *dossier_uuid, const Occasion *occasion, const ReminderWish *wish)
{
  int days = reminder_count_days (wish->today, occasion->date);
  g_autofree char *key = reminder_make_key (dossier_uuid, occasion);

  return days >= 0 && days <= wish->days && !g_strv_contains (wish->told, key);
}

static bool
is_past (const char *key, Date today)
{
  g_autofree char *day = g_strndup (key, ISO_LENGTH);
  Date date;

  return !date_read (day, &date, NULL) || date_compare (date, today) < 0;
}

char **
reminder_prune (const ReminderWish *wish)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (const char *const *key = wish->told; *key != NULL; key++)
    if (!is_past (*key, wish->today))
      g_strv_builder_add (kept, *key);

  return g_strv_builder_end (kept);
}
