/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/calendar-export.h"

#include "agenda/calendar.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <string.h>

char *
calendar_export_suggest_name (QuadSession *session)
{
  g_autofree char *name = g_path_get_basename (quad_session_get_path (session));
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, ".ics", NULL);
}

bool
calendar_export (QuadSession *session, const char *path, GError **error)
{
  const Dossier *dossier = quad_session_get_dossier (session);
  g_autoptr (GPtrArray) entries = quad_session_read_entries (session, error);
  g_autoptr (GPtrArray) occasions = agenda_list (quad_session_get_figures (session));
  g_autofree char *zone = data_folder_dup_zone (dossier->region_code);
  g_autoptr (GBytes) ics = NULL;
  const Entry *last;

  if (entries == NULL || !output_file_check (path, error))
    return false;

  last = entries->pdata[entries->len - 1];
  ics = calendar_to_ics (dossier, quad_session_get_cadrage (session), occasions,
                         &(CalendarStamp){ zone, last->at, (int) last->seq });
  return output_file_write (path, ics, error);
}
