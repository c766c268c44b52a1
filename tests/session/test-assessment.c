/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a signed PDF: nobody is said to have signed whom nothing establishes. */
#include "session/assessment.h"

typedef struct {
  Verification verification;
  Inspection inspection;
  FrozenVersion version;
} Returned;

static void
begin (Returned *returned, gconstpointer data)
{
  *returned = (Returned){ .version = { .number = 2 } };
  returned->verification.version = &returned->version;
  returned->verification.intact = true;
  returned->verification.reasons = g_ptr_array_new ();
  returned->verification.signatures = g_ptr_array_new ();
  returned->verification.inspection = &returned->inspection;
}

static void
end (Returned *returned, gconstpointer data)
{
  g_ptr_array_unref (returned->verification.reasons);
  g_ptr_array_unref (returned->verification.signatures);
}

static const struct {
  SignatureReport report;
  Identity identity;
  bool file_is_intact;
  AssessmentKind kind;
  const char *words;
} cases[] = {
  { { .is_signed = false }, IDENTITY_NONE, true, ASSESSED_OPEN, "Not signed" },
  { { .is_signed = true, .intact = true, .covers_all = true, .trusted = true },
    IDENTITY_NAMED,
    true,
    ASSESSED_GOOD,
    "Signed" },
  { { .is_signed = true, .intact = true, .covers_all = true, .trusted = true },
    IDENTITY_OTHER,
    true,
    ASSESSED_UNSURE,
    "Signed by somebody else" },
  /* Whatever the name in it: a certificate that answers for itself establishes nobody. */
  { { .is_signed = true, .intact = true, .covers_all = true, .trusted = false },
    IDENTITY_UNKNOWN,
    true,
    ASSESSED_UNSURE,
    "Signatory not established" },
  { { .is_signed = true, .intact = false, .covers_all = true, .trusted = true },
    IDENTITY_NAMED,
    true,
    ASSESSED_BAD,
    "Not valid" },
  { { .is_signed = true, .intact = true, .covers_all = false, .trusted = true },
    IDENTITY_NAMED,
    true,
    ASSESSED_BAD,
    "Not valid" },
  { { .is_signed = true, .intact = true, .covers_all = true, .trusted = true },
    IDENTITY_NAMED,
    false,
    ASSESSED_UNSURE,
    "Not to be relied on" },
};

static void
test_signatures (Returned *returned, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    SignatureReport report = cases[i].report;
    SignatureIdentity signature = { &report, (char *) "Anne MARTIN", cases[i].identity };
    g_autoptr (Assessment) assessment = NULL;
    const SignatureAssessment *said;

    g_test_message ("case %zu", i);
    report.field = (char *) "signature_etat_1";
    report.signer = (char *) "Anne MARTIN";
    returned->verification.intact = cases[i].file_is_intact;
    g_ptr_array_set_size (returned->verification.signatures, 0);
    g_ptr_array_add (returned->verification.signatures, &signature);
    assessment = assessment_make (&returned->verification, NULL);
    said = assessment->signatures->pdata[0];
    g_assert_cmpint (said->kind, ==, cases[i].kind);
    g_assert_cmpstr (said->words, ==, cases[i].words);
    g_assert_cmpint (assessment->kind, ==,
                     cases[i].file_is_intact ? ASSESSED_GOOD : ASSESSED_BAD);
    g_assert_cmpstr (said->slot, ==, "signature_etat_1");
  }
}

/* Integrity is said of the file alone, whoever signed it or did not. */
static void
test_file (Returned *returned, gconstpointer data)
{
  g_autoptr (Assessment) intact = assessment_make (&returned->verification, NULL);
  g_autoptr (Assessment) changed = NULL;
  g_autoptr (Assessment) foreign = NULL;

  returned->verification.intact = false;
  g_ptr_array_add (returned->verification.reasons, (gpointer) "Page 3 was changed.");
  changed = assessment_make (&returned->verification, NULL);
  returned->verification.version = NULL;
  foreign = assessment_make (&returned->verification, NULL);

  g_assert_cmpstr (intact->headline, ==, "This is version 2, intact");
  g_assert_cmpuint (intact->reasons->len, ==, 0);
  g_assert_cmpint (changed->kind, ==, ASSESSED_BAD);
  g_assert_cmpstr (changed->reasons->pdata[0], ==, "Page 3 was changed.");
  g_assert_cmpint (foreign->kind, ==, ASSESSED_BAD);
  g_assert_cmpstr (foreign->headline, ==, "This PDF is no version of this dossier");
}

/* All that the window shows can be sent on. */
static void
test_text (Returned *returned, gconstpointer data)
{
  SignatureReport report = { (char *) "signature_etat_1",
                             true,
                             (char *) "Anne MARTIN",
                             (char *) "CN=Authority",
                             (char *) "0123456789abcdef",
                             1458300000,
                             true,
                             true,
                             false,
                             (char *) "It answers for itself." };
  SignatureIdentity signature = { &report, (char *) "", IDENTITY_UNKNOWN };
  g_autoptr (Assessment) assessment = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (returned->verification.signatures, &signature);
  assessment = assessment_make (&returned->verification, NULL);
  text = assessment_to_text (assessment, "signed.pdf");
  g_assert_true (g_str_has_prefix (text, "signed.pdf\n"));
  for (guint i = 0;
       i < ((SignatureAssessment *) assessment->signatures->pdata[0])->details->len; i++)
    g_assert_nonnull (strstr (
        text, ((SignatureAssessment *) assessment->signatures->pdata[0])->details->pdata[i]));
  g_assert_nonnull (strstr (text, "Signatory not established"));
  g_assert_nonnull (strstr (text, "It answers for itself."));
  g_assert_nonnull (strstr (text, "01234567 89abcdef"));
  g_assert_null (strstr (text, "\n  Signed\n"));
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/assessment/signatures", Returned, NULL, begin, test_signatures, end);
  g_test_add ("/assessment/file", Returned, NULL, begin, test_file, end);
  g_test_add ("/assessment/text", Returned, NULL, begin, test_text, end);
  return g_test_run ();
}
