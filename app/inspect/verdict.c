/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/verdict.h"

#include <glib/gi18n-lib.h>

#define TYPE "(ba(uumsms)a(sbbbumsmsmsx))"
#define REASON_TYPE "(uumsms)"
#define FINDING_TYPE "(sbbbumsmsmsx)"
#define REASONS_MAX 1000
#define FINDINGS_MAX 1000
#define TEXT_LENGTH_MAX 1024
#define PAGE_MAX 1000000

static void
finding_free (Finding *finding)
{
  g_free (finding->field);
  g_free (finding->signer);
  g_free (finding->issuer);
  g_free (finding->fingerprint);
  g_free (finding);
}

Verdict *
verdict_new (void)
{
  Verdict *verdict = g_new0 (Verdict, 1);

  verdict->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
  verdict->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);

  return verdict;
}

void
verdict_free (Verdict *verdict)
{
  if (verdict == NULL)
    return;

  g_ptr_array_unref (verdict->reasons);
  g_ptr_array_unref (verdict->findings);
  g_free (verdict);
}

Finding *
verdict_add_finding (Verdict *verdict, const char *field)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->field = g_strdup (field);
  g_ptr_array_add (verdict->findings, finding);

  return finding;
}

static bool
reasons_equal (const Reason *a, const Reason *b)
{
  return a->kind == b->kind && a->page == b->page && g_strcmp0 (a->field, b->field) == 0 &&
         g_strcmp0 (a->after, b->after) == 0;
}

void
verdict_add_reason (Verdict *verdict, Reason *reason)
{
  g_autoptr (Reason) taken = reason;

  for (guint i = 0; i < verdict->reasons->len; i++)
    if (reasons_equal (taken, verdict->reasons->pdata[i]))
      return;
  if (verdict->reasons->len < REASONS_MAX)
    g_ptr_array_add (verdict->reasons, g_steal_pointer (&taken));
}

GBytes *
verdict_to_bytes (const Verdict *verdict)
{
  GVariantBuilder reasons, findings;
  g_autoptr (GVariant) whole = NULL;

  g_variant_builder_init (&reasons, G_VARIANT_TYPE ("a" REASON_TYPE));
  for (guint i = 0; i < verdict->reasons->len; i++) {
    const Reason *reason = verdict->reasons->pdata[i];
    g_variant_builder_add (&reasons, REASON_TYPE, (guint32) reason->kind,
                           (guint32) reason->page, reason->field, reason->after);
  }
  g_variant_builder_init (&findings, G_VARIANT_TYPE ("a" FINDING_TYPE));
  for (guint i = 0; i < verdict->findings->len; i++) {
    const Finding *finding = verdict->findings->pdata[i];
    g_variant_builder_add (&findings, FINDING_TYPE, finding->field, finding->is_signed,
                           finding->is_intact, finding->covers_all, (guint32) finding->distrust,
                           finding->signer, finding->issuer, finding->fingerprint, finding->at);
  }
  whole = g_variant_ref_sink (
      g_variant_new ("(b@a" REASON_TYPE "@a" FINDING_TYPE ")", verdict->is_intact,
                     g_variant_builder_end (&reasons), g_variant_builder_end (&findings)));

  return g_variant_get_data_as_bytes (whole);
}

/* It comes from a certificate that anybody may have written. */
static bool
is_text_sound (const char *text)
{
  gsize length = 0;

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text), length++)
    if (g_unichar_iscntrl (g_utf8_get_char (text)) || length >= TEXT_LENGTH_MAX)
      return false;

  return true;
}

static bool
read_reason (Verdict *verdict, GVariant *row)
{
  g_autofree char *field = NULL, *after = NULL;
  guint32 kind, page;
  Reason *reason;

  g_variant_get (row, REASON_TYPE, &kind, &page, &field, &after);
  if (kind >= N_REASONS || page > PAGE_MAX || !is_text_sound (field) || !is_text_sound (after))
    return false;

  reason = reason_new ((ReasonKind) kind, page, field);
  reason->after = g_steal_pointer (&after);
  verdict_add_reason (verdict, reason);
  return true;
}

static bool
read_finding (Verdict *verdict, GVariant *row)
{
  Finding *finding = verdict_add_finding (verdict, NULL);
  gboolean is_signed, is_intact, covers_all;
  guint32 distrust;

  g_variant_get (row, FINDING_TYPE, &finding->field, &is_signed, &is_intact, &covers_all,
                 &distrust, &finding->signer, &finding->issuer, &finding->fingerprint,
                 &finding->at);
  if (distrust >= N_DISTRUSTS || !is_text_sound (finding->field) ||
      !is_text_sound (finding->signer) || !is_text_sound (finding->issuer) ||
      !is_text_sound (finding->fingerprint))
    return false;
  finding->is_signed = is_signed;
  finding->is_intact = is_intact;
  finding->covers_all = covers_all;
  finding->distrust = (Distrust) distrust;

  /* What is not signed has no signer, and nobody's certificate is trusted. */
  return is_signed ? (distrust != DISTRUST_NONE || finding->fingerprint != NULL)
                   : !is_intact && !covers_all && finding->signer == NULL &&
                         finding->fingerprint == NULL;
}

/* It is intact exactly when nothing speaks against it. */
static bool
is_consistent (const Verdict *verdict)
{
  if (verdict->is_intact != (verdict->reasons->len == 0))
    return false;
  for (guint i = 0; verdict->is_intact && i < verdict->findings->len; i++) {
    const Finding *finding = verdict->findings->pdata[i];
    if (finding->is_signed && !(finding->is_intact && finding->covers_all))
      return false;
  }

  return true;
}

Verdict *
verdict_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) whole =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  g_autoptr (Verdict) verdict = verdict_new ();
  g_autoptr (GVariant) reasons = NULL, findings = NULL;
  gboolean is_intact;

  if (!g_variant_is_normal_form (whole))
    return NULL;
  g_variant_get (whole, "(b@a" REASON_TYPE "@a" FINDING_TYPE ")", &is_intact, &reasons,
                 &findings);
  verdict->is_intact = is_intact;
  if (g_variant_n_children (reasons) > REASONS_MAX ||
      g_variant_n_children (findings) > FINDINGS_MAX)
    return NULL;
  for (gsize i = 0; i < g_variant_n_children (reasons); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (reasons, i);
    if (!read_reason (verdict, row))
      return NULL;
  }
  for (gsize i = 0; i < g_variant_n_children (findings); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (findings, i);
    if (!read_finding (verdict, row))
      return NULL;
  }

  return is_consistent (verdict) ? g_steal_pointer (&verdict) : NULL;
}

char *
distrust_to_text (Distrust distrust)
{
  switch (distrust) {
  case DISTRUST_AUTHORITY:
    return g_strdup (
        _ ("The certificate comes from no authority that you trust: ask the signer "
           "by whom it was issued, and add that authority if you trust it."));
  case DISTRUST_TIME:
    return g_strdup (
        _ ("The certificate was not valid at the time that the signature says: ask "
           "for a signature with a valid certificate."));
  case DISTRUST_NO_TIME:
    return g_strdup (_ ("The signature does not say when it was made: whether its certificate "
                        "was valid is unknown."));
  case DISTRUST_USAGE:
    return g_strdup (_ ("The certificate was not issued to sign documents: ask for a signature "
                        "with one that was."));
  case DISTRUST_WEAK:
    return g_strdup (
        _ ("The certificate, or the authority's signature on it, is too weak to be "
           "relied on today: ask for a signature with a newer one."));
  case DISTRUST_NONE:
  case N_DISTRUSTS:
    break;
  }

  return NULL;
}
