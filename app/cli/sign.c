/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite sign: what was done about the signing, recorded by its rules. */
#include "actions/signing.h"
#include "cadrage/tree.h"
#include "cli/failure.h"
#include "cli/known-heads.h"
#include "cli/said.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "surroundings/inspector.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  SAID_OPTIONS,
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

static void
print_outcomes (const Sealing *sealing)
{
  for (guint i = 0; i < sealing->outcomes->len; i++) {
    const SealOutcome *outcome = sealing->outcomes->pdata[i];

    if (outcome->recorded)
      printf (_ ("%s (%s): signed electronically\n"), outcome->name, outcome->slot);
    else
      printf (_ ("%s (%s): not recorded: %s\n"), outcome->name, outcome->slot, outcome->reason);
  }
}

static int
record_pdf (const Call *call, Store *store, Who who, GError **error)
{
  g_autofree char *inspector = inspector_dup_path ();
  g_autofree char *authorities = user_dup_authorities_folder ();
  g_autoptr (GBytes) returned = tree_load (call_get (call, "pdf"), INSPECT_BYTES_MAX, error);
  g_auto (Sealing) sealing = { 0 };

  if (returned == NULL ||
      !action_sign_pdf (store, &(SignedPdf){ returned, { inspector, authorities } }, who,
                        &sealing, error))
    return EXIT_DAMAGED;

  print_outcomes (&sealing);
  if (sealing.n_recorded > 0)
    return EXIT_DONE;
  g_set_error_literal (error, CLI_ERROR, EXIT_REFUSED,
                       sealing.outcomes->len > 0
                           ? _ ("Nothing was recorded: see what is said of each signature")
                           : _ ("Nothing was recorded: nobody has signed this PDF"));
  return EXIT_REFUSED;
}

/* What is odd about a day is so for each original, and said once. */
static void
print_warnings (const GPtrArray *warnings)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < warnings->len; i++)
    if (g_hash_table_add (told, warnings->pdata[i]))
      printf (_ ("warning: %s\n"), (char *) warnings->pdata[i]);
}

static int
record_said (const Call *call, const Workspace *workspace, Who who, GError **error)
{
  g_autoptr (Signing) signing = signing_new (workspace->figures);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) events = said_read (call, signing->n_originals, files, error);
  g_autoptr (GPtrArray) warnings = NULL;

  if (events == NULL ||
      !action_record (workspace->store, &(Record){ events, files }, who, &warnings, error))
    return EXIT_REFUSED;

  print_warnings (warnings);
  return EXIT_DONE;
}

/* Whoever cuts the history behind it is found out. */
static void
note_head (const char *path, Store *store)
{
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, NULL);

  if (dossier != NULL)
    known_heads_note (path, dossier);
}

static int
run (const Call *call, GError **error)
{
  const char *path = call_get_argument (call, 0);
  g_autoptr (Workspace) workspace = NULL;
  Who who;
  int code;

  if (!said_check (call, error) || !stamp_read (call, &who, error))
    return EXIT_CALL;
  workspace = workspace_open (path, STORE_WRITE, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  code = call_has (call, "pdf") ? record_pdf (call, workspace->store, who, error)
                                : record_said (call, workspace, who, error);
  if (code == EXIT_DONE)
    note_head (path, workspace->store);
  return code;
}

const Verb verb_sign = {
  .name = "sign",
  .arguments = N_ ("FILE OPTION…"),
  .summary = N_ ("record who was summoned, who signed, and what a signature needs"),
  .details = N_ (
      "“status” lists the places (etat_1, coparef_2…) and the preconditions. What is recorded "
      "is kept for\n"
      "good: “undo” does not cross it, and --correct takes a record away by a new one. The "
      "rules of the\n"
      "plan are those of the window: nobody signs without a frozen version, without a mandate, "
      "or while\n"
      "what blocks is missing. A signature by hand has a date and a place. With --pdf, a "
      "person has signed\n"
      "only when the PDF is the version to sign, intact, and the certificate names the person "
      "or its\n"
      "fingerprint was confirmed; the exit code is 1 when nothing was recorded. Odd dates are "
      "recorded\n"
      "with a warning."),
  .example =
      "quadripartite sign alpc.convention --satisfied coparef.installation --date 2016-03-21\n"
      "  quadripartite sign alpc.convention --summon etat_1\n"
      "  quadripartite sign alpc.convention --paper etat_1 --date 2016-03-25 --place Limoges\n"
      "  quadripartite sign alpc.convention --paper region_1 --original 1,2 --date 2016-03-25 "
      "--place Limoges --evidence scan.pdf\n"
      "  quadripartite sign alpc.convention --confirm coparef_1 --fingerprint 3f… --reason "
      "\"lue au téléphone\"\n"
      "  quadripartite sign alpc.convention --pdf alpc-v1-signed.pdf\n"
      "  quadripartite sign alpc.convention --holder \"Préfecture\" --original 1\n"
      "  quadripartite sign alpc.convention --correct 7 --reason \"erreur de date\"",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
