/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/verdict.h"

#include <string.h>

static Verdict *
make_verdict (bool is_intact)
{
  Verdict *verdict = verdict_new ();
  Finding *finding = verdict_add_finding (verdict, "signature_etat_1");

  verdict->is_intact = is_intact;
  finding->is_signed = true;
  finding->is_intact = finding->covers_all = is_intact;
  finding->signer = g_strdup ("Élise Durand");
  finding->fingerprint = g_strdup ("00ff");
  finding->at = 1479470000;
  verdict_add_finding (verdict, "signature_etat_2");
  if (!is_intact) {
    Reason *reason = reason_new (REASON_PAGE_CONTENT, 3, "signature_etat_1");
    reason->after = g_strdup ("Élise Durand");
    verdict_add_reason (verdict, reason);
  }

  return verdict;
}

static Verdict *
pass_on (const Verdict *verdict)
{
  g_autoptr (GBytes) bytes = verdict_to_bytes (verdict);

  return verdict_from_bytes (bytes);
}

static void
test_passed_on (void)
{
  g_autoptr (Verdict) verdict = make_verdict (false), passed = pass_on (verdict);
  const Reason *reason;
  const Finding *finding;

  g_assert_nonnull (passed);
  g_assert_false (passed->is_intact);
  g_assert_cmpuint (passed->reasons->len, ==, 1);
  reason = passed->reasons->pdata[0];
  g_assert_cmpint (reason->kind, ==, REASON_PAGE_CONTENT);
  g_assert_cmpuint (reason->page, ==, 3);
  g_assert_cmpstr (reason->field, ==, "signature_etat_1");
  g_assert_cmpstr (reason->after, ==, "Élise Durand");
  g_assert_cmpuint (passed->findings->len, ==, 2);
  finding = passed->findings->pdata[0];
  g_assert_true (finding->is_signed);
  g_assert_cmpstr (finding->signer, ==, "Élise Durand");
  g_assert_cmpstr (finding->issuer, ==, NULL);
  g_assert_cmpint (finding->at, ==, 1479470000);
}

static void
spoil_intact (Verdict *verdict)
{
  verdict->is_intact = true; /* with a reason */
}

static void
spoil_reason (Verdict *verdict)
{
  ((Reason *) verdict->reasons->pdata[0])->kind = N_REASONS;
}

static void
spoil_page (Verdict *verdict)
{
  ((Reason *) verdict->reasons->pdata[0])->page = G_MAXUINT;
}

static void
spoil_distrust (Verdict *verdict)
{
  ((Finding *) verdict->findings->pdata[0])->distrust = N_DISTRUSTS;
}

static void
spoil_control (Verdict *verdict)
{
  Finding *finding = verdict->findings->pdata[0];

  finding->signer[0] = '\x1b'; /* what upsets terminals */
  finding->signer[1] = '[';
}

static void
spoil_length (Verdict *verdict)
{
  Finding *finding = verdict->findings->pdata[0];

  g_free (finding->issuer);
  finding->issuer = g_strnfill (5000, 'a');
}

static void
spoil_unsigned (Verdict *verdict)
{
  ((Finding *) verdict->findings->pdata[1])->is_intact = true;
}

static void
spoil_trust (Verdict *verdict)
{
  g_clear_pointer (&((Finding *) verdict->findings->pdata[0])->fingerprint, g_free);
}

static void
test_spoilt (void)
{
  void (*const spoilers[]) (Verdict *) = { spoil_intact,   spoil_reason,  spoil_page,
                                           spoil_distrust, spoil_control, spoil_length,
                                           spoil_unsigned, spoil_trust };

  for (guint i = 0; i < G_N_ELEMENTS (spoilers); i++) {
    g_autoptr (Verdict) verdict = make_verdict (false);
    spoilers[i](verdict);
    g_test_message ("%u", i);
    g_assert_null (pass_on (verdict));
  }
}

/* A signature that is not sound cannot be in a file that is intact. */
static void
test_contradiction (void)
{
  g_autoptr (Verdict) verdict = make_verdict (true), passed = pass_on (verdict);

  g_assert_nonnull (passed);
  g_assert_true (passed->is_intact);
  ((Finding *) verdict->findings->pdata[0])->covers_all = false;
  g_assert_null (pass_on (verdict));
}

static void
test_random (void)
{
  g_autoptr (Verdict) verdict = make_verdict (false);
  g_autoptr (GBytes) bytes = verdict_to_bytes (verdict);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < 20000; i++) {
    g_autofree char *changed = g_memdup2 (data, size);
    gsize length = (gsize) g_test_rand_int_range (0, (gint32) size + 1);
    g_autoptr (GBytes) spoilt = NULL;
    g_autoptr (Verdict) passed = NULL;
    for (gint n = g_test_rand_int_range (0, 4); n > 0; n--)
      changed[g_test_rand_int_range (0, (gint32) size)] = (char) g_test_rand_int_range (0, 256);
    spoilt = g_bytes_new (changed, g_test_rand_bit () ? size : length);
    passed = verdict_from_bytes (spoilt);
    g_assert_true (passed == NULL || passed->is_intact == (passed->reasons->len == 0));
  }
}

/* Each has a sentence, with nothing left to fill in. */
static void
test_sentences (void)
{
  for (guint kind = 0; kind < N_REASONS; kind++) {
    g_autoptr (Reason) reason = reason_new ((ReasonKind) kind, 3, "signature_etat_1");
    g_autofree char *text = reason_to_text (reason);
    g_assert_true (g_str_has_suffix (text, "."));
    g_assert_null (strpbrk (text, "{}"));
  }
  for (guint distrust = DISTRUST_NONE + 1; distrust < N_DISTRUSTS; distrust++) {
    g_autofree char *text = distrust_to_text ((Distrust) distrust);
    g_assert_true (g_str_has_suffix (text, "."));
  }
  g_assert_null (distrust_to_text (DISTRUST_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/passed-on", test_passed_on);
  g_test_add_func ("/verdict/spoilt", test_spoilt);
  g_test_add_func ("/verdict/contradiction", test_contradiction);
  g_test_add_func ("/verdict/random", test_random);
  g_test_add_func ("/verdict/sentences", test_sentences);

  return g_test_run ();
}
