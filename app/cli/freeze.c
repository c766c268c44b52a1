/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite freeze: the numbered version of the act that is signed. */
#include "actions/freeze.h"
#include "cli/failure.h"
#include "cli/findings.h"
#include "cli/known-heads.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "surroundings/data-folder.h"
#include "surroundings/inspector.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

static void
print_version (const Freezing *freezing)
{
  const FrozenVersion *version = freezing->version;

  printf (freezing->made ? _ ("Version %d is frozen; SHA-256 of its PDF: %s\n")
                         : _ ("Nothing changed since version %d was frozen; SHA-256 of its "
                              "PDF: %s\n"),
          version->number, version->sha256);
}

/* Whoever cuts the history behind it is found out. */
static void
note_head (const char *path, Store *store)
{
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, NULL);

  if (dossier != NULL)
    known_heads_note (path, dossier);
}

/* The version is kept whatever becomes of this copy of it. */
static void
write_copy (const char *output, const Freezing *freezing, GError **error)
{
  if (!output_file_write (output, freezing->pdf, error))
    g_prefix_error (error, _ ("Version %d is kept in the dossier, and “versions” writes it: "),
                    freezing->version->number);
}

static int
run (const Call *call, GError **error)
{
  const char *output = call_get_argument (call, 1);
  g_autofree char *data = data_folder_dup_path ();
  g_autofree char *inspector = inspector_dup_path ();
  g_auto (Freezing) freezing = { 0 };
  g_autoptr (Store) store = NULL;
  Who who;

  if (!stamp_read (call, &who, error) || !output_file_check (output, error))
    return EXIT_CALL;
  store = store_open (call_get_argument (call, 0), STORE_WRITE, error);
  if (store == NULL)
    return EXIT_DAMAGED;

  if (action_freeze (store, &(Press){ data, inspector }, who, &freezing, error)) {
    note_head (call_get_argument (call, 0), store);
    print_version (&freezing);
    write_copy (output, &freezing, error);
  } else if (freezing.findings != NULL) {
    findings_print (freezing.findings);
  }
  return EXIT_DONE;
}

const Verb verb_freeze = {
  .name = "freeze",
  .arguments = N_ ("FILE OUT.pdf [OPTION…]"),
  .summary = N_ ("freeze a numbered version of the act, to be signed"),
  .details = N_ (
      "While a check blocks, nothing is frozen: the findings are printed, and the exit code is "
      "1. The\n"
      "PDF is read back by another program: a version is kept only when each character is as "
      "it was\n"
      "computed. It stays in the dossier; “undo” does not go behind it, and what is changed "
      "later is\n"
      "the draft of the next version. Called again without a change, it writes the same bytes. "
      "The PDF\n"
      "carries dossier.xml, from which “import” makes a dossier with the same figures, and\n"
      "figures.json."),
  .example = "quadripartite freeze alpc.convention alpc-v1.pdf",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
