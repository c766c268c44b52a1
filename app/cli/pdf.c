/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite pdf: a draft of the act. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "publish/publish.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

#define OLDEST "1b"

static const Option options[] = {
  { "archive", OLDEST, N_ ("a PDF/A-1b, for an archive that takes nothing later") },
  { NULL, NULL, NULL },
};

/* False when the call asks for an archive that there is not. */
static bool
read_edition (const Call *call, Edition *ret_edition, GError **error)
{
  const char *archive = call_get (call, "archive");

  if (archive != NULL && !g_str_equal (archive, OLDEST)) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("“%s” is no kind of archive: write --archive 1b, or leave the option out"),
                 archive);
    return false;
  }

  *ret_edition = (Edition){ .oldest = archive != NULL };
  return true;
}

static int
run (const Call *call, GError **error)
{
  const char *output = call_get_argument (call, 1);
  g_autofree char *data = data_folder_dup_path ();
  g_autoptr (Workspace) workspace = NULL;
  g_autoptr (Draft) draft = NULL;
  g_autoptr (GBytes) pdf = NULL;
  Edition edition;

  if (!read_edition (call, &edition, error) || !output_file_check (output, error))
    return EXIT_CALL;
  workspace = workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  draft = draft_new (workspace->figures);
  if (!publish_is_possible (draft, error))
    return EXIT_REFUSED;

  pdf = publish_pdf (draft, data, &edition, error);
  if (pdf != NULL)
    (void) output_file_write (output, pdf, error);
  return EXIT_DONE;
}

const Verb verb_pdf = {
  .name = "pdf",
  .arguments = N_ ("FILE OUT.pdf [--archive 1b]"),
  .summary = N_ ("write the act as a PDF: a draft"),
  .details = N_ ("The draft carries PROJET and its version; what is still missing shows as [à "
                 "compléter : …].\n"
                 "OUT.pdf is replaced whole, or left as it was; a dossier is never replaced. "
                 "When neither the\n"
                 "Région nor Pôle emploi signs there is no act: the exit code is 1.\n"
                 "\n"
                 "The file is a PDF/A-3a and PDF/UA-1: it can be archived, and read aloud by a "
                 "screen reader. The\n"
                 "values that it prints are attached to it for programs. A PDF/A-1b has no "
                 "attachment, and its\n"
                 "divided words are not read whole."),
  .example = "quadripartite pdf alpc.convention alpc.pdf",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
