/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stamp.h"

#include "cli/failure.h"
#include "number/date.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>

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

bool
stamp_read (const Call *call, Who *ret_who, GError **error)
{
  const char *author = call_get (call, "auteur");
  const char *day = call_get (call, "le");
  gint64 at = user_read_clock ();

  if (author != NULL && !user_is_name (author)) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("--auteur: give a name, on one line and of %d characters at most"),
                 USER_NAME_LENGTH_MAX);
    return false;
  }
  if (day != NULL && !read_day (day, &at, error))
    return false;

  ret_who->author = author != NULL ? author : user_get_name ();
  ret_who->at = at;
  return true;
}
