/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stamp.h"

#include "cli/failure.h"
#include "number/date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AUTHOR_LENGTH_MAX 200

static bool
is_name (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > AUTHOR_LENGTH_MAX ||
      text[strspn (text, " ")] == '\0')
    return false;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return false;

  return true;
}

/* GLib says "Unknown" of a person that the system does not name. */
static const char *
name_of_user (void)
{
  const char *name = g_get_real_name ();

  return strcmp (name, "Unknown") != 0 && is_name (name) ? name : g_get_user_name ();
}

static bool
read_day (const char *text, gint64 *ret_at, GError **error)
{
  g_autoptr (GDateTime) noon = NULL;
  Date date;

  if (!date_read (text, &date, error)) {
    g_prefix_error (error, "--le: ");
    return false;
  }

  noon = g_date_time_new_utc (date.year, date.month, date.day, 12, 0, 0);
  *ret_at = g_date_time_to_unix (noon);
  return true;
}

/* The hour on the person's own clock, for the date of an act is the day where it is written. */
static gint64
read_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_to_unix (now) + g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
}

bool
stamp_read (const Call *call, Who *ret_who, GError **error)
{
  const char *author = call_get (call, "auteur");
  const char *day = call_get (call, "le");
  gint64 at = read_clock ();

  if (author != NULL && !is_name (author)) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("--auteur: give a name, on one line and of %d characters at most"),
                 AUTHOR_LENGTH_MAX);
    return false;
  }
  if (day != NULL && !read_day (day, &at, error))
    return false;

  ret_who->author = author != NULL ? author : name_of_user ();
  ret_who->at = at;
  return true;
}
