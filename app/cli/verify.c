/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite verify: what came back signed. */
#include "actions/verification.h"
#include "cadrage/tree.h"
#include "cli/failure.h"
#include "cli/verb.h"
#include "exchange/json.h"
#include "surroundings/inspector.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { "json", NULL, N_ ("{intact, reasons, version, fields}; see the manual") },
  { NULL, NULL, NULL },
};

/* Owned; NULL when the signer does not say. */
static char *
write_time (gint64 at, const char *format)
{
  g_autoptr (GDateTime) time = at != 0 ? g_date_time_new_from_unix_utc (at) : NULL;

  return time != NULL ? g_date_time_format (time, format) : NULL;
}

static void
append_field (GString *json, const SignatureIdentity *signature)
{
  const SignatureReport *report = signature->report;
  g_autofree char *at = write_time (report->at, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GString) object = g_string_new ("{");

  json_append_member (object, "field", report->field);
  json_append_truth (object, "signed", report->is_signed);
  json_append_member (object, "signer", report->signer);
  json_append_member (object, "at", at);
  json_append_truth (object, "intact", report->intact);
  json_append_truth (object, "covers_all", report->covers_all);
  json_append_truth (object, "trusted", report->trusted);
  json_append_member (object, "identity", identity_to_text (signature->identity));
  g_string_append_printf (json, "%s}", object->str);
}

static void
print_json (const Verification *verification)
{
  g_autoptr (GString) json = g_string_new ("{");

  json_append_truth (json, "intact", verification->intact);
  json_append_name (json, "reasons");
  g_string_append_c (json, '[');
  for (guint i = 0; i < verification->reasons->len; i++) {
    g_string_append (json, i > 0 ? "," : "");
    json_append_text (json, verification->reasons->pdata[i]);
  }
  g_string_append_c (json, ']');
  if (verification->version != NULL)
    json_append_number (json, "version", verification->version->number);
  else
    json_append_member (json, "version", NULL);
  json_append_name (json, "fields");
  g_string_append_c (json, '[');
  for (guint i = 0; i < verification->signatures->len; i++) {
    g_string_append (json, i > 0 ? ",\n  " : "\n  ");
    append_field (json, verification->signatures->pdata[i]);
  }
  puts (g_string_append (json, "]}")->str);
}

static void
print_identity (const SignatureIdentity *signature)
{
  const SignatureReport *report = signature->report;

  switch (signature->identity) {
  case IDENTITY_NONE:
    break;
  case IDENTITY_NAMED:
    printf (_ ("  Who: the certificate names this person, and an authority that you trust "
               "stands for it.\n"));
    break;
  case IDENTITY_OTHER:
    printf (_ ("  Who: an authority that you trust stands for the certificate, but it names "
               "someone else: ask who signed, and in what capacity.\n"));
    break;
  case IDENTITY_UNKNOWN:
    printf (_ ("  Who: not proven. %s\n"), report->distrust != NULL ? report->distrust : "");
    if (report->fingerprint != NULL)
      printf (_ ("  To be sure, compare the fingerprint of the certificate with the person: "
                 "%s\n"),
              report->fingerprint);
    break;
  }
}

static void
print_signature (const SignatureIdentity *signature)
{
  const SignatureReport *report = signature->report;
  const char *person = *signature->person != '\0' ? signature->person : _ ("name not known");
  g_autofree char *at = write_time (report->at, "%Y-%m-%d %H:%M UTC");

  if (!report->is_signed) {
    printf (_ ("%s (%s): not signed\n"), person, report->field);
    return;
  }

  printf (_ ("%s (%s): signed by “%s”, who gives the time as %s\n"), person, report->field,
          report->signer != NULL ? report->signer : "?", at != NULL ? at : "?");
  printf ("%s\n", report->intact ? _ ("  Integrity: what was signed is unchanged.")
                                 : _ ("  Integrity: this signature does not hold."));
  print_identity (signature);
}

static void
print_verdict (const Verification *verification)
{
  if (verification->version == NULL)
    printf ("%s\n", _ ("This is none of the dossier's frozen versions: do not rely on it."));
  else if (verification->intact)
    printf (_ ("This is version %d of the dossier, intact: nothing but signatures was added to "
               "what was frozen.\n"),
            verification->version->number);
  else
    printf (_ ("This is version %d of the dossier, but not intact: do not rely on it.\n"),
            verification->version->number);
}

static void
print_lines (const Verification *verification)
{
  print_verdict (verification);
  for (guint i = 0; i < verification->reasons->len; i++)
    printf ("- %s\n", (const char *) verification->reasons->pdata[i]);
  for (guint i = 0; i < verification->signatures->len; i++)
    print_signature (verification->signatures->pdata[i]);
}

static int
run (const Call *call, GError **error)
{
  g_autofree char *inspector = inspector_dup_path ();
  g_autofree char *authorities = user_dup_authorities_folder ();
  g_autoptr (Store) store = store_open (call_get_argument (call, 0), STORE_READ, error);
  g_autoptr (GBytes) returned =
      store != NULL ? tree_load (call_get_argument (call, 1), INSPECT_BYTES_MAX, error) : NULL;
  g_autoptr (Verification) verification =
      returned != NULL
          ? action_verify (store, &(Verifier){ inspector, authorities }, returned, error)
          : NULL;

  if (verification == NULL)
    return EXIT_DAMAGED;

  if (call_has (call, "json"))
    print_json (verification);
  else
    print_lines (verification);
  return verification->intact ? EXIT_DONE : EXIT_REFUSED;
}

const Verb verb_verify = {
  .name = "verify",
  .arguments = N_ ("FILE SIGNED.pdf [--json]"),
  .summary = N_ ("say whether a PDF that came back is intact, and who signed it"),
  .details = N_ (
      "SIGNED.pdf must begin with the very bytes of a frozen version of FILE, and hold nothing "
      "more than\n"
      "signatures: the exit code is then 0, else 1, and the reasons are printed. Who signed is "
      "another\n"
      "question: a person is named only by a certificate of an authority that you trust. Those "
      "of your\n"
      "system are; add others, as files of certificates (PEM), to the folder\n"
      "quadripartite/authorities of your data: ~/.local/share, unless XDG_DATA_HOME says "
      "otherwise.\n"
      "Nothing is asked of the network. 3: what is there is no PDF that can be read."),
  .example = "quadripartite verify alpc.convention alpc-v1-signed.pdf",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
