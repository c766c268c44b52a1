/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite pdf: a draft of the act. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "publish/publish.h"
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
  g_autofree char *data = data_folder_dup_path ();
  g_autoptr (Workspace) workspace = NULL;
  g_autoptr (Draft) draft = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (!output_file_check (output, error))
    return EXIT_CALL;
  workspace = workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  draft = draft_new (workspace->figures);
  if (!publish_is_possible (draft, error))
    return EXIT_REFUSED;

  pdf = publish_pdf (draft, data, NULL, error);
  if (pdf != NULL)
    (void) output_file_write (output, pdf, error);
  return EXIT_DONE;
}

const Verb verb_pdf = {
  .name = "pdf",
  .arguments = N_ ("FILE OUT.pdf"),
  .summary = N_ ("write the act as a PDF: a draft"),
  .details = N_ ("The draft carries PROJET and its version; what is still missing shows as [à "
                 "compléter : …].\n"
                 "OUT.pdf is replaced whole, or left as it was; a dossier is never replaced. "
                 "When neither the\n"
                 "Région nor Pôle emploi signs there is no act: the exit code is 1."),
  .example = "quadripartite pdf alpc.convention alpc.pdf",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
