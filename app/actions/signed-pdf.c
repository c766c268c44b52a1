/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/error.h"
#include "actions/signing.h"
#include "dossier/kept-file.h"
#include "signing/person.h"
#include "signing/rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIELD_PREFIX "signature_"

static void
outcome_free (gpointer data)
{
  SealOutcome *outcome = data;

  g_free (outcome->slot);
  g_free (outcome->name);
  g_free (outcome->reason);
  g_free (outcome);
}

void
sealing_clear (Sealing *sealing)
{
  g_clear_pointer (&sealing->verification, verification_free);
  g_clear_pointer (&sealing->outcomes, g_ptr_array_unref);
}

/* False, with why nothing is recorded of this PDF, unless it is intact and of the version to
 * sign. */
static bool
check_pdf (const Verification *verification, const Signing *signing, GError **error)
{
  const FrozenVersion *version = verification->version;

  if (!verification->intact || version == NULL) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED, _ ("Nothing was recorded: %s"),
                 verification->reasons->len > 0 ? (char *) verification->reasons->pdata[0]
                                                : "");
    return false;
  }
  if (signing->version != NULL && version->number == signing->version->number)
    return true;

  g_set_error (
      error, ACTION_ERROR, ACTION_ERROR_REFUSED,
      _ ("Nothing was recorded: this is version %d, and the one to sign is version %d"),
      version->number, signing->version != NULL ? signing->version->number : 0);
  return false;
}

/* How it is known whose signature it is; NULL: it is not. */
static const char *
find_identity (const Signing *signing, const SignatureIdentity *signature, const char *slot)
{
  g_autofree char *fingerprint = NULL;

  if (!signature->report->intact || signature->report->fingerprint == NULL)
    return NULL;
  if (signature->identity == IDENTITY_NAMED)
    return "named";

  fingerprint = g_ascii_strdown (signature->report->fingerprint, -1);
  return signing_is_confirmed (signing, slot, fingerprint) ? "confirmed" : NULL;
}

/* The signer's own clock says when; without it, the day on which it is recorded. */
static void
take_time (SigningEvent *event, gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);

  if (time == NULL)
    return;
  g_date_time_get_ymd (time, &event->date.year, &event->date.month, &event->date.day);
  event->time = g_date_time_format (time, "%H:%M");
}

static SigningEvent *
seal_new (const SignatureReport *report, const char *slot, const char *how, gint64 now)
{
  SigningEvent *event = g_new0 (SigningEvent, 1);

  event->kind = SIGNING_SEALED;
  event->slot = g_strdup (slot);
  event->subject = g_ascii_strdown (report->fingerprint, -1);
  event->reference = g_strdup (how);
  take_time (event, report->at != 0 ? report->at : now);
  return event;
}

static char *
explain_unknown (const SignatureIdentity *signature)
{
  const char *fingerprint = signature->report->fingerprint;

  if (!signature->report->intact)
    return g_strdup (_ ("this signature does not hold"));
  if (signature->identity == IDENTITY_OTHER)
    return g_strdup_printf (_ ("the certificate names someone else: when it is theirs all the "
                               "same, confirm its fingerprint with the person (%s)"),
                            fingerprint != NULL ? fingerprint : "?");
  return g_strdup_printf (_ ("nobody that you trust says whose certificate it is: confirm its "
                             "fingerprint with the person (%s)"),
                          fingerprint != NULL ? fingerprint : "?");
}

/* What is made of the signatures of a PDF. */
typedef struct {
  SigningState *state;
  gint64 now;
  const char *evidence;
  GPtrArray *events;
  GPtrArray *outcomes;
} Sifting;

/* The event, or why there is none. */
static SigningEvent *
find_event (const Sifting *sifting, const SignatureIdentity *signature, const char *slot,
            char **ret_reason)
{
  g_autoptr (Signing) signing = signing_new (sifting->state->figures);
  const char *how = find_identity (signing, signature, slot);
  g_autoptr (SigningEvent) event = NULL;
  g_autoptr (GError) refusal = NULL;

  if (how == NULL) {
    *ret_reason = explain_unknown (signature);
    return NULL;
  }

  event = seal_new (signature->report, slot, how, sifting->now);
  event->version = signing->version->number;
  event->evidence = g_strdup (sifting->evidence);
  if (signing_check (signing, event, &refusal))
    return g_steal_pointer (&event);
  *ret_reason = g_strdup (refusal->message);
  return NULL;
}

static void
sift (const Sifting *sifting, const GPtrArray *signatures)
{
  for (guint i = 0; i < signatures->len; i++) {
    const SignatureIdentity *signature = signatures->pdata[i];
    const char *field = signature->report->field;
    SealOutcome *outcome;
    SigningEvent *event;

    if (!signature->report->is_signed || !g_str_has_prefix (field, FIELD_PREFIX))
      continue;
    outcome = g_new0 (SealOutcome, 1);
    g_ptr_array_add (sifting->outcomes, outcome);
    outcome->slot = g_strdup (field + strlen (FIELD_PREFIX));
    outcome->name = g_strdup (signature->person);
    event = find_event (sifting, signature, outcome->slot, &outcome->reason);
    outcome->recorded = event != NULL;
    if (event != NULL)
      g_ptr_array_add (sifting->events, event);
  }
}

static bool
seal (Store *store, Sealing *sealing, GBytes *returned, Who who, GError **error)
{
  g_auto (SigningState) state = { 0 };
  g_autoptr (Signing) signing = NULL;
  g_autofree char *evidence = kept_file_dup_name (returned);
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  if (!signing_state_read (&state, store, error))
    return false;
  signing = signing_new (state.figures);
  if (!check_pdf (sealing->verification, signing, error))
    return false;

  sift (&(Sifting){ &state, who.at, evidence, events, sealing->outcomes },
        sealing->verification->signatures);
  sealing->n_recorded = events->len;
  if (events->len == 0)
    return true;
  g_ptr_array_add (files, returned);
  return signing_state_record (store, &state, &(Record){ events, files }, who, error);
}

bool
action_sign_pdf (Store *store, const SignedPdf *pdf, Who who, Sealing *ret_sealing,
                 GError **error)
{
  bool done;

  *ret_sealing = (Sealing){ .outcomes = g_ptr_array_new_with_free_func (outcome_free) };
  ret_sealing->verification = action_verify (store, &pdf->verifier, pdf->bytes, error);
  if (ret_sealing->verification == NULL)
    return false;

  /* Frozen bytes never change: only what is done with the verdict needs the lock. */
  done = store_lock (store, error) && seal (store, ret_sealing, pdf->bytes, who, error);
  store_unlock (store);
  return done;
}
