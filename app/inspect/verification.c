/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/verification.h"

#include "inspect/difference.h"
#include "inspect/revisions.h"
#include "inspect/signature.h"

#include <string.h>

typedef struct {
  PdfFile *file;
  GPtrArray *fields; /* of FormField, of the frozen PDF */
  Verdict *verdict;
} Verification;

/* Borrowed: who signed in that revision; NULL: nobody. */
static const char *
find_signer (const Verification *verification, guint state, bool *ret_is_signed)
{
  *ret_is_signed = false;
  for (guint i = 0; i < verification->fields->len; i++) {
    const FormField *field = verification->fields->pdata[i];
    const Finding *finding = verification->verdict->findings->pdata[i];
    if (form_field_get_signature (verification->file, state, field) != NULL &&
        form_field_get_signature (verification->file, state - 1, field) == NULL) {
      *ret_is_signed = true;
      return finding->signer != NULL ? finding->signer : field->name;
    }
  }

  return NULL;
}

static void
add_reasons (Verification *verification, GPtrArray *reasons, const char *after)
{
  for (guint i = 0; i < reasons->len; i++) {
    Reason *reason = reasons->pdata[i];
    reason->after = g_strdup (after);
    verdict_add_reason (verification->verdict, reason);
    reasons->pdata[i] = NULL;
  }
}

/* Nothing but signatures, and what is kept to check them, makes a revision. */
static bool
is_of_use (const Verification *verification, guint state, bool is_signed)
{
  const PdfValue *root = pdf_file_get (
      verification->file, state, pdf_file_get_trailer (verification->file, state), "Root");

  return is_signed || pdf_value_get (root, "DSS") != NULL;
}

/* Returned: who had signed last. */
static const char *
check_revisions (Verification *verification)
{
  const char *after = NULL;

  for (guint state = 1; state < verification->file->revisions->len; state++) {
    g_autoptr (GPtrArray) reasons =
        g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
    bool is_signed;
    const char *signer = find_signer (verification, state, &is_signed);
    difference_find (verification->file, state, verification->fields, reasons);
    if (reasons->len == 0 && !is_of_use (verification, state, is_signed))
      g_ptr_array_add (reasons, reason_new (REASON_UNSIGNED, 0, NULL));
    add_reasons (verification, reasons, after);
    after = is_signed ? signer : after;
  }

  return after;
}

static void
check_signatures (Verification *verification, gnutls_x509_trust_list_t authorities)
{
  guint last = verification->file->revisions->len - 1;

  for (guint i = 0; i < verification->fields->len; i++) {
    const FormField *field = verification->fields->pdata[i];
    Finding *finding = verdict_add_finding (verification->verdict, field->name);
    ReasonKind reason;
    if (form_field_get_signature (verification->file, last, field) != NULL &&
        !signature_check (verification->file, field, authorities, finding, &reason))
      verdict_add_reason (verification->verdict, reason_new (reason, 0, field->name));
  }
}

/* Whether the first bytes are the frozen ones; else the reason. */
static bool
begins_with (GBytes *frozen, GBytes *returned, ReasonKind *ret_reason)
{
  gsize frozen_size, size;
  const char *frozen_bytes = g_bytes_get_data (frozen, &frozen_size);
  const char *bytes = g_bytes_get_data (returned, &size);

  *ret_reason = size < frozen_size && size > 0 && memcmp (frozen_bytes, bytes, size) == 0
                    ? REASON_CUT
                    : REASON_OTHER_FILE;

  return size >= frozen_size && memcmp (frozen_bytes, bytes, frozen_size) == 0;
}

Verdict *
verification_make (GBytes *frozen, GBytes *returned, gnutls_x509_trust_list_t authorities)
{
  g_autoptr (Verdict) verdict = verdict_new ();
  g_autoptr (PdfFile) file = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  ReasonKind reason;
  bool is_prefix = begins_with (frozen, returned, &reason);
  GBytes *bytes = is_prefix ? returned : frozen;
  Verification verification;
  bool is_whole;
  const char *after;

  file = pdf_file_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       g_bytes_get_size (frozen));
  if (file == NULL)
    return NULL;
  fields = form_read (file, 0);
  is_whole = is_prefix && revisions_read (file, &reason);
  verification = (Verification){ .file = file, .fields = fields, .verdict = verdict };
  check_signatures (&verification, authorities);
  after = check_revisions (&verification);
  if (!is_whole) {
    Reason *broken = reason_new (reason, 0, NULL);
    broken->after = g_strdup (after);
    verdict_add_reason (verdict, broken);
  }
  if (file->is_damaged)
    verdict_add_reason (verdict, reason_new (REASON_DAMAGED, 0, NULL));
  verdict->is_intact = verdict->reasons->len == 0;

  return g_steal_pointer (&verdict);
}
