/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/assessment.h"

#include "session/versions.h"

#include <glib/gi18n-lib.h>

static void
signature_assessment_free (gpointer data)
{
  SignatureAssessment *assessment = data;

  g_free (assessment->slot);
  g_free (assessment->words);
  g_free (assessment->explanation);
  g_ptr_array_unref (assessment->details);
  g_free (assessment);
}

void
assessment_free (Assessment *assessment)
{
  if (assessment == NULL)
    return;

  g_free (assessment->headline);
  g_free (assessment->explanation);
  g_ptr_array_unref (assessment->reasons);
  g_ptr_array_unref (assessment->signatures);
  g_free (assessment);
}

static const SignatureSlot *
find_slot (const Document *document, const char *field)
{
  for (guint i = 0; document != NULL && i < document->blocks->len; i++) {
    const GPtrArray *slots = ((const Block *) document->blocks->pdata[i])->slots;

    for (guint k = 0; slots != NULL && k < slots->len; k++)
      if (g_strcmp0 (((const SignatureSlot *) slots->pdata[k])->field, field) == 0)
        return slots->pdata[k];
  }

  return NULL;
}

/* Owned. */
static char *
name_slot (const Document *document, const char *field)
{
  const SignatureSlot *slot = find_slot (document, field);

  if (slot == NULL)
    return g_strdup (field);
  return slot->name != NULL && slot->name[0] != '\0'
             ? g_strdup_printf (_ ("%s: %s"), slot->heading, slot->name)
             : g_strdup (slot->heading);
}

static void
add_detail (SignatureAssessment *assessment, const char *name, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;

  g_ptr_array_add (assessment->details, g_strdup (name));
  g_ptr_array_add (assessment->details, g_strdup (value));
}

/* A signer tells the hour of a moment, not that of a clock on a wall. */
static char *
write_moment (gint64 at)
{
  g_autoptr (GDateTime) moment = at > 0 ? g_date_time_new_from_unix_local (at) : NULL;

  /* Translators: a day and an hour, as for g_date_time_format. */
  return moment != NULL ? g_date_time_format (moment, _ ("%B %-d, %Y at %H:%M")) : NULL;
}

static void
add_details (SignatureAssessment *assessment, const SignatureReport *report)
{
  g_autofree char *moment = write_moment (report->at);
  g_autofree char *digits =
      report->fingerprint != NULL ? version_group_digits (report->fingerprint) : NULL;

  add_detail (assessment, _ ("When, as the signer says"), moment);
  add_detail (assessment, _ ("Certificate in the name of"), report->signer);
  add_detail (assessment, _ ("Issued by"), report->issuer);
  add_detail (assessment, _ ("Recognised authority"),
              report->trusted            ? _ ("yes")
              : report->distrust != NULL ? report->distrust
                                         : _ ("no"));
  add_detail (assessment, _ ("Fingerprint of the certificate (SHA-256)"), digits);
}

static void
judge (SignatureAssessment *assessment, AssessmentKind kind, const char *words,
       const char *explanation)
{
  assessment->kind = kind;
  assessment->words = g_strdup (words);
  assessment->explanation = g_strdup (explanation);
}

/* Only a recognised certificate in the name of the person makes them one who has signed. */
static void
judge_identity (SignatureAssessment *assessment, Identity identity)
{
  switch (identity) {
  case IDENTITY_NAMED:
    judge (assessment, ASSESSED_GOOD, _ ("Signed"),
           _ ("The certificate is recognised, and in the name of this person."));
    return;
  case IDENTITY_OTHER:
    judge (assessment, ASSESSED_UNSURE, _ ("Signed by somebody else"),
           _ ("The certificate is recognised, but it is not in the name of the person who "
              "signs here."));
    return;
  case IDENTITY_UNKNOWN:
  case IDENTITY_NONE:
    judge (assessment, ASSESSED_UNSURE, _ ("Signatory not established"),
           _ ("There is a signature, but no recognised authority answers for its certificate: "
              "anybody could have made it under this name. It does not prove who signed."));
    return;
  }
}

static SignatureAssessment *
judge_signature (const SignatureIdentity *signature, const Document *document,
                 bool file_is_intact)
{
  const SignatureReport *report = signature->report;
  SignatureAssessment *assessment = g_new0 (SignatureAssessment, 1);

  assessment->slot = name_slot (document, report->field);
  assessment->details = g_ptr_array_new_with_free_func (g_free);
  if (!report->is_signed) {
    judge (assessment, ASSESSED_OPEN, _ ("Not signed"), NULL);
    return assessment;
  }

  add_details (assessment, report);
  if (!report->intact)
    judge (assessment, ASSESSED_BAD, _ ("Not valid"),
           _ ("What this signature covers is no longer what was signed, or the signature "
              "itself is damaged."));
  else if (!report->covers_all)
    judge (assessment, ASSESSED_BAD, _ ("Not valid"),
           _ ("This signature leaves a part of the file out, which it does not vouch for."));
  else if (!file_is_intact)
    judge (assessment, ASSESSED_UNSURE, _ ("Not to be relied on"),
           _ ("The signature itself holds, but the file is not intact."));
  else
    judge_identity (assessment, signature->identity);
  return assessment;
}

static guint
count (const Assessment *assessment, AssessmentKind kind)
{
  guint n = 0;

  for (guint i = 0; i < assessment->signatures->len; i++)
    n += ((const SignatureAssessment *) assessment->signatures->pdata[i])->kind == kind;
  return n;
}

/* Owned: "2 of 4 persons have signed". */
static char *
describe_count (const Assessment *assessment)
{
  return g_strdup_printf (
      _ ("Established signatures: %u of %u. The others are told apart below."),
      count (assessment, ASSESSED_GOOD), assessment->signatures->len);
}

static void
judge_file (Assessment *assessment, const Verification *verification)
{
  const FrozenVersion *version = verification->version;

  if (version != NULL && verification->intact) {
    g_autofree char *signatures = describe_count (assessment);

    assessment->kind = ASSESSED_GOOD;
    assessment->headline = g_strdup_printf (_ ("This is version %d, intact"), version->number);
    assessment->explanation = g_strdup_printf (
        _ ("Nothing but signatures was added to the PDF that was frozen. %s"), signatures);
    return;
  }

  assessment->kind = ASSESSED_BAD;
  assessment->headline = version != NULL
                             ? g_strdup (_ ("This PDF is not intact: do not rely on it"))
                             : g_strdup (_ ("This PDF is no version of this dossier"));
  assessment->explanation =
      version != NULL
          ? g_strdup_printf (
                _ ("It comes from version %d, but something else than signatures was "
                   "changed. Ask for the file again, or send the frozen PDF to be signed "
                   "anew."),
                version->number)
          : g_strdup (_ ("It begins like none of the versions that this dossier keeps: nothing "
                         "that is signed in it holds here."));
}

Assessment *
assessment_make (const Verification *verification, const Document *document)
{
  Assessment *assessment = g_new0 (Assessment, 1);

  assessment->reasons = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < verification->reasons->len; i++)
    g_ptr_array_add (assessment->reasons, g_strdup (verification->reasons->pdata[i]));
  assessment->signatures = g_ptr_array_new_with_free_func (signature_assessment_free);
  for (guint i = 0; i < verification->signatures->len; i++)
    g_ptr_array_add (
        assessment->signatures,
        judge_signature (verification->signatures->pdata[i], document, verification->intact));
  judge_file (assessment, verification);
  return assessment;
}

static void
write_signature (GString *text, const SignatureAssessment *assessment)
{
  g_string_append_printf (text, "\n%s\n", assessment->slot);
  g_string_append_printf (text, "  %s\n", assessment->words);
  if (assessment->explanation != NULL)
    g_string_append_printf (text, "  %s\n", assessment->explanation);
  for (guint i = 0; i + 1 < assessment->details->len; i += 2)
    g_string_append_printf (text, _ ("  %s: %s\n"), (char *) assessment->details->pdata[i],
                            (char *) assessment->details->pdata[i + 1]);
}

char *
assessment_to_text (const Assessment *assessment, const char *name)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s\n%s\n", name, assessment->headline,
                          assessment->explanation);
  for (guint i = 0; i < assessment->reasons->len; i++)
    g_string_append_printf (text, "– %s\n", (char *) assessment->reasons->pdata[i]);
  for (guint i = 0; i < assessment->signatures->len; i++)
    write_signature (text, assessment->signatures->pdata[i]);

  return g_string_free (text, FALSE);
}
