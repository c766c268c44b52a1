/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/requirement.h"

#include "sample.h"

/* The sample as sample_begin leaves it, but for what the row does to it or to the event. */
typedef struct {
  const char *name;
  SigningKind kind;
  const char *slot;
  void (*change) (Sample *sample, SigningEvent *event);
  SigningError code;
  const char *refusal; /* NULL: allowed */
} Row;

static void
unnamed (Sample *sample, SigningEvent *event)
{
  sample_put (sample, "parties.etat.representants.1.prenom", NULL);
  sample_put (sample, "parties.etat.representants.1.nom", NULL);
}

static void
no_version (Sample *sample, SigningEvent *event)
{
  g_ptr_array_set_size (sample->dossier->versions, 0);
  event->version = 0;
}

static void
next_version (Sample *sample, SigningEvent *event)
{
  sample_freeze (sample, (Date){ 2016, 3, 23 });
}

static void
future_version (Sample *sample, SigningEvent *event)
{
  event->version = 2;
}

static void
no_original (Sample *sample, SigningEvent *event)
{
  event->original = 0;
}

static void
third_original (Sample *sample, SigningEvent *event)
{
  event->original = 3;
}

static void
no_date (Sample *sample, SigningEvent *event)
{
  event->date = (Date){ 0 };
}

static void
impossible_date (Sample *sample, SigningEvent *event)
{
  event->date = (Date){ 2016, 4, 31 };
}

static void
no_place (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->place, NULL);
}

static void
blank_place (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->place, "  ");
}

static void
no_reason (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->reason, NULL);
}

static void
two_lines (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->reason, "une ligne\nune autre");
}

static void
not_text (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->place, "Lim\377oges");
}

static void
no_time (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->time, NULL);
}

static void
last_minute (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->time, "23:59");
}

static void
hour_24 (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->time, "24:00");
}

static void
minute_60 (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->time, "12:60");
}

static void
no_fingerprint (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->subject, NULL);
}

static void
short_fingerprint (Sample *sample, SigningEvent *event)
{
  event->subject[63] = '\0';
}

static void
no_evidence (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->evidence, NULL);
}

static void
unknown_identity (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->reference, "unknown");
}

static void
not_confirmed (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->reference, "confirmed");
}

static void
confirmed_before (Sample *sample, SigningEvent *event)
{
  sample_add_kind (sample, SIGNING_CONFIRMED, "etat_1");
  not_confirmed (sample, event);
}

static void
confirmed_of_another (Sample *sample, SigningEvent *event)
{
  sample_add_kind (sample, SIGNING_CONFIRMED, "region_1");
  not_confirmed (sample, event);
}

static void
confirmation_corrected (Sample *sample, SigningEvent *event)
{
  confirmed_before (sample, event);
  sample_add_kind (sample, SIGNING_CORRECTED, NULL);
  ((SigningEvent *) sample->dossier->events->pdata[3])->corrects = 3;
}

/* Of the act's preconditions, the one that is said by people. */
static void
figures_not_validated (Sample *sample, SigningEvent *event)
{
  sample_add_kind (sample, SIGNING_MISSING, NULL);
}

static void
above_threshold (Sample *sample, SigningEvent *event)
{
  sample_put (sample, "montant", "3000.00");
}

static void
with_visa (Sample *sample, SigningEvent *event)
{
  above_threshold (sample, event);
  sample_put (sample, "visa.date", "2016-03-10");
}

static void
threshold_not_known (Sample *sample, SigningEvent *event)
{
  sample_put (sample, "seuil", NULL);
}

static void
not_installed (Sample *sample, SigningEvent *event)
{
  sample_stand (sample, "coparef_1", PERSON_LATER);
}

static void
of_protocol (Sample *sample, SigningEvent *event)
{
  sample_put (sample, "acte.nature", "protocole");
  sample_stand (sample, "region_1", PERSON_EXPECTED);
  figures_not_validated (sample, event);
}

static void
done_before (Sample *sample, SigningEvent *event)
{
  sample_add (sample, signing_event_copy (event));
}

static void
done_on_another (Sample *sample, SigningEvent *event)
{
  done_before (sample, event);
  event->original = 2;
}

static void
done_and_corrected (Sample *sample, SigningEvent *event)
{
  done_before (sample, event);
  sample_add_kind (sample, SIGNING_CORRECTED, NULL);
  ((SigningEvent *) sample->dossier->events->pdata[3])->corrects = 3;
}

static void
about_visa (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->subject, "etat.visa");
}

static void
about_visa_of_no_threshold (Sample *sample, SigningEvent *event)
{
  threshold_not_known (sample, event);
  about_visa (sample, event);
}

static void
about_nothing (Sample *sample, SigningEvent *event)
{
  sample_set_text (&event->subject, "etat.inconnu");
}

static void
about_another_act (Sample *sample, SigningEvent *event)
{
  sample_put (sample, "acte.nature", "accord");
}

static void
of_no_record (Sample *sample, SigningEvent *event)
{
  event->corrects = 9;
}

static void
twice (Sample *sample, SigningEvent *event)
{
  sample_add_kind (sample, SIGNING_CORRECTED, NULL);
}

static void
of_correction (Sample *sample, SigningEvent *event)
{
  sample_add_kind (sample, SIGNING_CORRECTED, NULL);
  event->corrects = 3;
}

#define CALL SIGNING_ERROR_CALL
#define REFUSED SIGNING_ERROR_REFUSED
#define NOT_PROVEN "Nothing proves the electronic signature"
#define IN_THE_WAY "Nothing can be signed while this is missing: "

static const Row rows[] = {
  { "one-line", SIGNING_RESERVED, "etat_1", two_lines, CALL, "on one line" },
  { "utf-8", SIGNING_SIGNED, "etat_1", not_text, CALL, "on one line" },
  { "no-time", SIGNING_SIGNED, "etat_1", no_time, 0, NULL },
  { "last-minute", SIGNING_SIGNED, "etat_1", last_minute, 0, NULL },
  { "hour", SIGNING_SIGNED, "etat_1", hour_24, CALL, "“24:00” is no time" },
  { "minute", SIGNING_SUMMONED, "etat_1", minute_60, CALL, "“12:60” is no time" },
  { "place-of-act", SIGNING_SIGNED, "etat_2", NULL, CALL, "Nobody signs at “etat_2”" },
  { "place-summoned", SIGNING_SUMMONED, "prefet", NULL, CALL, "Nobody signs at “prefet”" },
  { "name-signed", SIGNING_SIGNED, "etat_1", unnamed, REFUSED,
    "parties.etat.representants.1.nom" },
  { "name-summoned", SIGNING_SUMMONED, "etat_1", unnamed, REFUSED, "Nobody is named" },
  { "name-confirmed", SIGNING_CONFIRMED, "etat_1", unnamed, REFUSED, "Nobody is named" },
  { "version-signed", SIGNING_SIGNED, "etat_1", no_version, REFUSED, "No version is frozen" },
  { "version-sealed", SIGNING_SEALED, "etat_1", no_version, REFUSED, "No version is frozen" },
  { "version-initialled", SIGNING_INITIALLED, "etat_1", no_version, REFUSED,
    "No version is frozen" },
  { "version-held", SIGNING_HELD, NULL, no_version, REFUSED, "No version is frozen" },
  { "summoned-before", SIGNING_SUMMONED, "etat_1", no_version, 0, NULL },
  { "old-version-signed", SIGNING_SIGNED, "etat_1", next_version, REFUSED, "is version 2" },
  { "old-version-sealed", SIGNING_SEALED, "etat_1", next_version, REFUSED, "is version 2" },
  { "old-version-held", SIGNING_HELD, NULL, next_version, REFUSED, "is version 2" },
  { "future-version", SIGNING_SIGNED, "etat_1", future_version, REFUSED, "is version 1" },
  { "original-none", SIGNING_SIGNED, "etat_1", no_original, CALL, "their number is 2" },
  { "original-3", SIGNING_INITIALLED, "etat_1", third_original, CALL, "their number is 2" },
  { "original-held", SIGNING_HELD, NULL, third_original, CALL, "their number is 2" },
  { "date-signed", SIGNING_SIGNED, "etat_1", no_date, CALL, "has a date" },
  { "date-impossible", SIGNING_SIGNED, "etat_1", impossible_date, CALL, "has a date" },
  { "date-satisfied", SIGNING_SATISFIED, NULL, no_date, CALL, "The act that satisfies it" },
  { "place-signed", SIGNING_SIGNED, "etat_1", no_place, CALL, "has a place" },
  { "place-blank", SIGNING_SIGNED, "etat_1", blank_place, CALL, "has a place" },
  { "holder", SIGNING_HELD, NULL, no_place, CALL, "held by somebody" },
  { "held", SIGNING_HELD, NULL, NULL, 0, NULL },
  { "reason-missing", SIGNING_MISSING, NULL, no_reason, CALL, "A reason is to be kept" },
  { "reason-not-applicable", SIGNING_NOT_APPLICABLE, NULL, no_reason, CALL,
    "A reason is to be kept" },
  { "reason-reserved", SIGNING_RESERVED, "etat_1", no_reason, CALL, "A reason is to be kept" },
  { "reason-refused", SIGNING_REFUSED, "etat_1", no_reason, CALL, "A reason is to be kept" },
  { "reason-confirmed", SIGNING_CONFIRMED, "etat_1", no_reason, CALL,
    "A reason is to be kept" },
  { "reason-corrected", SIGNING_CORRECTED, NULL, no_reason, CALL, "A reason is to be kept" },
  { "no-reason-signed", SIGNING_SIGNED, "etat_1", no_reason, 0, NULL },
  { "fingerprint-none", SIGNING_CONFIRMED, "etat_1", no_fingerprint, CALL,
    "is no fingerprint" },
  { "fingerprint-short", SIGNING_CONFIRMED, "etat_1", short_fingerprint, CALL,
    "is no fingerprint" },
  { "fingerprint-sealed", SIGNING_SEALED, "etat_1", short_fingerprint, CALL,
    "is no fingerprint" },
  { "proof-evidence", SIGNING_SEALED, "etat_1", no_evidence, REFUSED, NOT_PROVEN },
  { "proof-date", SIGNING_SEALED, "etat_1", no_date, REFUSED, NOT_PROVEN },
  { "proof-identity", SIGNING_SEALED, "etat_1", unknown_identity, REFUSED, NOT_PROVEN },
  { "proof-confirmation", SIGNING_SEALED, "etat_1", not_confirmed, REFUSED, NOT_PROVEN },
  { "proof-of-another", SIGNING_SEALED, "etat_1", confirmed_of_another, REFUSED, NOT_PROVEN },
  { "proof-corrected", SIGNING_SEALED, "etat_1", confirmation_corrected, REFUSED, NOT_PROVEN },
  { "proof-confirmed", SIGNING_SEALED, "etat_1", confirmed_before, 0, NULL },
  { "blocked-by-word", SIGNING_SIGNED, "region_1", figures_not_validated, REFUSED,
    IN_THE_WAY "chiffres validés" },
  { "blocked-sealed", SIGNING_SEALED, "etat_1", figures_not_validated, REFUSED,
    IN_THE_WAY "chiffres validés" },
  { "blocked-by-figure", SIGNING_SIGNED, "etat_1", above_threshold, REFUSED,
    IN_THE_WAY "visa" },
  { "not-known", SIGNING_SIGNED, "etat_1", threshold_not_known, REFUSED, IN_THE_WAY "visa" },
  { "visa", SIGNING_SIGNED, "etat_1", with_visa, 0, NULL },
  { "own-signature-only", SIGNING_SIGNED, "etat_1", not_installed, 0, NULL },
  { "warnings-of-protocol", SIGNING_SIGNED, "region_1", of_protocol, 0, NULL },
  { "initialled-twice", SIGNING_INITIALLED, "etat_1", done_before, REFUSED,
    "Original 1 is initialled" },
  { "initialled-another", SIGNING_INITIALLED, "etat_1", done_on_another, 0, NULL },
  { "signed-twice", SIGNING_SIGNED, "etat_1", done_before, REFUSED, "Original 1 is signed" },
  { "signed-another", SIGNING_SIGNED, "etat_1", done_on_another, 0, NULL },
  { "signed-again", SIGNING_SIGNED, "etat_1", done_and_corrected, 0, NULL },
  { "sealed-twice", SIGNING_SEALED, "etat_1", done_before, REFUSED, "is recorded already" },
  { "sealed-again", SIGNING_SEALED, "etat_1", done_and_corrected, 0, NULL },
  { "satisfied", SIGNING_SATISFIED, NULL, NULL, 0, NULL },
  { "computed", SIGNING_SATISFIED, NULL, about_visa, REFUSED, "follows from the data" },
  { "computed-missing", SIGNING_MISSING, NULL, about_visa, REFUSED, "follows from the data" },
  { "said-when-not-known", SIGNING_NOT_APPLICABLE, NULL, about_visa_of_no_threshold, 0, NULL },
  { "no-precondition", SIGNING_SATISFIED, NULL, about_nothing, CALL,
    "is no precondition of this act" },
  { "of-another-act", SIGNING_MISSING, NULL, about_another_act, CALL,
    "is no precondition of this act" },
  { "correct", SIGNING_CORRECTED, NULL, NULL, 0, NULL },
  { "correct-nothing", SIGNING_CORRECTED, NULL, of_no_record, CALL, "no record number 9" },
  { "correct-twice", SIGNING_CORRECTED, NULL, twice, CALL, "no record number 1" },
  { "correct-correction", SIGNING_CORRECTED, NULL, of_correction, REFUSED,
    "itself a correction" },
};

static void
test_requirement (gconstpointer data)
{
  const Row *row = data;
  Sample sample;
  SigningEvent *event;

  sample_begin (&sample);
  event = sample_event (&sample, row->kind, row->slot);
  if (row->change != NULL)
    row->change (&sample, event);
  sample_assert_check (&sample, event, row->code, row->refusal);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf ("/requirement/%s", rows[i].name);

    g_test_add_data_func (path, &rows[i], test_requirement);
  }
  return g_test_run ();
}
