/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/user.h"

#include <string.h>

bool
user_is_name (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > USER_NAME_LENGTH_MAX ||
      text[strspn (text, " ")] == '\0')
    return false;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return false;

  return true;
}

/* GLib says "Unknown" of a person that the system does not name. */
const char *
user_get_name (void)
{
  const char *name = g_get_real_name ();

  return strcmp (name, "Unknown") != 0 && user_is_name (name) ? name : g_get_user_name ();
}

char *
user_dup_register_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "quadripartite", "register", NULL);
}

char *
user_dup_authorities_folder (void)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "quadripartite", "authorities", NULL);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

char *
user_dup_logos_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "quadripartite", "logos", NULL);
}

gint64
user_read_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_to_unix (now) + g_date_time_get_utc_offset (now) / G_TIME_SPAN_SECOND;
}

char *
user_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}
