/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite export: the dossier's present state as XML. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "exchange/dossier-xml.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

static const Option options[] = {
  { NULL, NULL, NULL },
};

static int
run (const Call *call, GError **error)
{
  const char *output = call_get_argument (call, 1);
  g_autoptr (Workspace) workspace = NULL;
  g_autoptr (GBytes) shipped = NULL;
  g_autoptr (GBytes) xml = NULL;

  if (!output_file_check (output, error))
    return EXIT_CALL;
  workspace = workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  shipped = data_folder_get_cadrage_bytes (workspace->cadrage->id);
  xml = dossier_to_xml (workspace->dossier, workspace->cadrage, shipped);
  (void) output_file_write (output, xml, error);
  return EXIT_DONE;
}

const Verb verb_export = {
  .name = "export",
  .arguments = N_ ("FILE OUT.xml"),
  .summary = N_ ("write the dossier's present state as XML"),
  .details = N_ ("The adopted values, their sources and the chosen clauses, without the "
                 "history; the cadrage is\n"
                 "joined when it is not one that comes with the program. “import” reads it "
                 "back. OUT.xml is\n"
                 "replaced whole, or left as it was; a dossier is never replaced."),
  .example = "quadripartite export alpc.convention alpc.xml",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
