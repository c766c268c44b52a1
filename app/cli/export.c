/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite export: the dossier's present state as XML, or its dates as a calendar. */
#include "agenda/calendar.h"
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "exchange/dossier-xml.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

#define CALENDAR_SUFFIX ".ics"

static const Option options[] = {
  { NULL, NULL, NULL },
};

static GBytes *
make_xml (const Workspace *workspace)
{
  g_autoptr (GBytes) shipped = data_folder_get_cadrage_bytes (workspace->cadrage->id);

  return dossier_to_xml (workspace->dossier, workspace->cadrage, shipped);
}

static GBytes *
make_calendar (const Workspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) entries = store_read_entries (workspace->store, error);
  g_autoptr (GPtrArray) occasions = agenda_list (workspace->figures);
  g_autofree char *zone = data_folder_dup_zone (workspace->dossier->region_code);
  const Entry *last;

  if (entries == NULL)
    return NULL;

  last = entries->pdata[entries->len - 1];
  return calendar_to_ics (workspace->dossier, workspace->cadrage, occasions,
                          &(CalendarStamp){ zone, last->at, (int) last->seq });
}

static int
run (const Call *call, GError **error)
{
  const char *output = call_get_argument (call, 1);
  g_autoptr (Workspace) workspace = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!output_file_check (output, error))
    return EXIT_CALL;
  workspace = workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  bytes = g_str_has_suffix (output, CALENDAR_SUFFIX) ? make_calendar (workspace, error)
                                                     : make_xml (workspace);
  if (bytes != NULL)
    (void) output_file_write (output, bytes, error);
  return EXIT_DONE;
}

const Verb verb_export = {
  .name = "export",
  .arguments = N_ ("FILE OUT.{xml,ics}"),
  .summary = N_ ("write the dossier's present state as XML, or its dates as a calendar"),
  .details =
      N_ ("The adopted values, their sources and the chosen clauses, without the "
          "history; the cadrage is\n"
          "joined when it is not one that comes with the program. “import” reads it "
          "back.\n"
          "\n"
          "OUT.ics: the days to keep in mind (the signature with its hour and its place, "
          "the payments, the\n"
          "report…) as a calendar that other programs take in, in the legal time of the "
          "region. A later\n"
          "calendar of the same dossier replaces an earlier one.\n"
          "\n"
          "The file is replaced whole, or left as it was; a dossier is never replaced."),
  .example = "quadripartite export alpc.convention alpc.xml\n"
             "quadripartite export alpc.convention alpc.ics",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
