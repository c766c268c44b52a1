/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/signing.h"

#include "sample.h"
#include "signing/original.h"
#include "signing/person.h"

#include <string.h>

/* The figures and the signing of the sample as it is now. */
typedef struct {
  Figures *figures;
  Signing *signing;
} Look;

static void
look_clear (Look *look)
{
  signing_free (look->signing);
  figures_free (look->figures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

static Look
look_at (Sample *sample)
{
  Look look = { .figures = figures_new (sample->cadrage, sample->dossier) };

  look.signing = signing_new (look.figures);
  return look;
}

static void
sign_on (Sample *sample, const char *slot, int original, Date day)
{
  SigningEvent *event = sample_event (sample, SIGNING_SIGNED, slot);

  event->original = original;
  event->date = day;
  sample_add (sample, event);
}

static void
assert_force (Sample *sample, const char *since)
{
  g_auto (Look) look = look_at (sample);
  const SigningForce *force = &look.signing->force;

  g_assert_cmpint (force->holds, ==, since != NULL);
  if (since != NULL) {
    g_autofree char *day = date_to_iso (force->since);

    g_assert_cmpstr (day, ==, since);
    g_assert_cmpuint (force->waits->len, ==, 0);
  }
}

static void
assert_warns (Sample *sample, const char *fragment)
{
  g_auto (Look) look = look_at (sample);

  if (fragment == NULL) {
    g_assert_cmpuint (look.signing->warnings->len, ==, 0);
    return;
  }
  for (guint i = 0; i < look.signing->warnings->len; i++)
    if (strstr (((SigningWarning *) look.signing->warnings->pdata[i])->text, fragment) != NULL)
      return;
  g_error ("no warning says “%s”", fragment);
}

/* The last of the signatures that the plan asks for, whoever is late. */
static void
test_force (void)
{
  Sample sample;

  sample_begin (&sample);
  assert_force (&sample, NULL);
  sign_on (&sample, "region_1", 1, (Date){ 2016, 3, 24 });
  assert_force (&sample, NULL);
  sign_on (&sample, "coparef_1", 1, (Date){ 2016, 3, 22 });
  assert_force (&sample, NULL);
  sign_on (&sample, "etat_1", 1, (Date){ 2016, 3, 23 });
  assert_force (&sample, "2016-03-24");
  sign_on (&sample, "etat_1", 2, (Date){ 2016, 3, 26 });
  assert_force (&sample, "2016-03-24");
  sample_freeze (&sample, (Date){ 2016, 3, 28 });
  assert_force (&sample, NULL);
  sample_end (&sample);
}

/* Without the Région the State's signature is enough; another act has no rule. */
static void
test_force_otherwise (void)
{
  Sample sample;

  sample_begin (&sample);
  sign_on (&sample, "etat_1", 1, (Date){ 2016, 3, 23 });
  sample_put (&sample, "parties.region.signataire", "non");
  assert_force (&sample, "2016-03-23");
  sample_put (&sample, "acte.nature", "lettre");
  assert_force (&sample, NULL);
  sample_end (&sample);
}

/* A clause of the act may make it wait for a délibération that comes after. */
static void
test_force_waits (void)
{
  Sample sample;

  sample_begin (&sample);
  sample_put (&sample, "acte.nature", "protocole");
  sample_put (&sample, "parties.region.habilitation.date", NULL);
  sign_on (&sample, "etat_1", 1, (Date){ 2016, 3, 24 });
  sign_on (&sample, "region_1", 1, (Date){ 2016, 3, 24 });
  assert_force (&sample, "2016-03-24");
  sample_put (&sample, "articles.objet.2.retenu", "oui");
  assert_force (&sample, NULL);
  sample_put (&sample, "parties.region.habilitation.date", "2016-05-27");
  assert_force (&sample, "2016-05-27");
  sample_put (&sample, "parties.region.habilitation.date", "2016-03-01");
  assert_force (&sample, "2016-03-24");
  sample_end (&sample);
}

/* Two of three persons are the party; two of three parties, the act. */
static void
test_some_of_many (void)
{
  Sample sample;
  g_auto (Look) look = { 0 };
  const SigningParty *council;

  sample_begin (&sample);
  sample_put (&sample, "acte.nature", "accord");
  sign_on (&sample, "conseil_3", 1, (Date){ 2016, 3, 21 });
  sign_on (&sample, "etat_1", 1, (Date){ 2016, 3, 22 });
  assert_force (&sample, NULL);
  sign_on (&sample, "conseil_1", 1, (Date){ 2016, 3, 23 });
  assert_force (&sample, "2016-03-23");
  sign_on (&sample, "conseil_2", 1, (Date){ 2016, 3, 24 });
  sign_on (&sample, "region_1", 1, (Date){ 2016, 3, 24 });
  assert_force (&sample, "2016-03-23");
  look = look_at (&sample);
  council = look.signing->parties->pdata[2];
  g_assert_cmpint (council->n_signed, ==, 3);
  g_assert_cmpint (council->n_required, ==, 2);
  sample_end (&sample);
}

static void
test_persons (void)
{
  Sample sample;
  g_auto (Look) look = { 0 };
  const SigningPerson *person;

  sample_begin (&sample);
  sample_put (&sample, "parties.coparef.organisations_opposees", "CGT, FO");
  sign_on (&sample, "coparef_2", 2, (Date){ 2016, 3, 24 });
  sample_add_kind (&sample, SIGNING_SEALED, "coparef_2");
  look = look_at (&sample);
  g_assert_cmpuint (look.signing->persons->len, ==, 4);
  g_assert_cmpint (look.signing->n_signed, ==, 1);
  person = signing_find_person (look.signing, "coparef_2");
  g_assert_true (person->by_hand && person->sealed);
  g_assert_cmpint (person->event->number, ==, 3);
  g_assert_cmpuint (person->next->len, ==, 0);
  g_assert_null (signing_find_person (look.signing, "region_2"));
  person = signing_find_person (look.signing, "etat_1");
  g_assert_cmpuint (person->next->len, ==, 1);
  for (guint i = 0; i < look.signing->parties->len; i++) {
    const SigningParty *party = look.signing->parties->pdata[i];

    g_assert_cmpstr (party->opposed, ==,
                     g_str_equal (party->party->id, "coparef") ? "CGT, FO" : NULL);
  }
  sample_end (&sample);
}

/* Nothing signed is lost, but it binds no longer; a refusal was of that version too. */
static void
test_next_version (void)
{
  Sample sample;

  sample_begin (&sample);
  sign_on (&sample, "etat_1", 1, (Date){ 2016, 3, 24 });
  sample_add_kind (&sample, SIGNING_REFUSED, "region_1");
  g_assert_cmpint (sample_find_state (&sample, "region_1"), ==, PERSON_REFUSED);
  sample_freeze (&sample, (Date){ 2016, 3, 24 });
  g_assert_cmpint (sample_find_state (&sample, "etat_1"), ==, PERSON_ENTITLED);
  g_assert_cmpint (sample_find_state (&sample, "region_1"), ==, PERSON_ENTITLED);
  assert_warns (&sample, "the signature of version 1 binds no longer, since version 2");
  sample_end (&sample);
}

static void
test_originals (void)
{
  Sample sample;
  static const char *const slots[] = { "etat_1", "region_1", "coparef_1", "coparef_2" };
  g_auto (Look) look = { 0 };

  sample_begin (&sample);
  for (gsize i = 0; i < G_N_ELEMENTS (slots); i++)
    sign_on (&sample, slots[i], i == 3 ? 2 : 1, (Date){ 2016, 3, 24 });
  assert_warns (&sample, "no original bears all signatures");
  sign_on (&sample, "coparef_2", 1, (Date){ 2016, 3, 24 });
  sample_add_kind (&sample, SIGNING_INITIALLED, "etat_1");
  sample_add_kind (&sample, SIGNING_HELD, NULL);
  sample_add_kind (&sample, SIGNING_HELD, NULL);
  sample_set_text (&((SigningEvent *) sample.dossier->events->pdata[9])->place, "Région");
  assert_warns (&sample, NULL);

  look = look_at (&sample);
  g_assert_cmpint (look.signing->n_originals, ==, 2);
  g_assert_true (signing_is_complete (look.signing, 1));
  g_assert_false (signing_is_complete (look.signing, 2));
  g_assert_nonnull (signing_get_cell (look.signing, 1, 0)->initialled);
  g_assert_null (signing_get_cell (look.signing, 2, 0)->initialled);
  g_assert_cmpint (signing_get_cell (look.signing, 2, 3)->signed_by_hand->number, ==, 6);
  g_assert_cmpstr (signing_find_holder (look.signing, 1)->place, ==, "Région");
  g_assert_null (signing_find_holder (look.signing, 2));
  sample_end (&sample);
}

/* A day, and what is odd about it for the Région, whose délibération is of 14 March and whose
 * version was frozen on the 20th; all was recorded on the 24th. */
static void
test_warnings (void)
{
  static const struct {
    Date day;
    const char *fragment;
  } rows[] = {
    { { 2016, 3, 24 }, NULL },
    { { 2016, 3, 21 }, NULL },
    { { 2016, 3, 19 }, "before version 1 was frozen" },
    { { 2016, 3, 11 }, "before “délibération”" },
    { { 2016, 3, 25 }, "after the day on which it was recorded" },
    { { 2016, 3, 20 }, "a Sunday" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    Sample sample;

    sample_begin (&sample);
    sign_on (&sample, "region_1", 1, rows[i].day);
    assert_warns (&sample, rows[i].fragment);
    sample_end (&sample);
  }
}

/* A random event that the rules may refuse. */
static SigningEvent *
random_event (const Sample *sample)
{
  static const char *const slots[] = { "etat_1", "region_1", "coparef_1", "coparef_2", "x_1" };
  SigningEvent *event = sample_event (
      sample, (SigningKind) g_test_rand_int_range (0, SIGNING_KINDS),
      g_test_rand_int_range (0, 8) > 0 ? slots[g_test_rand_int_range (0, 5)] : NULL);

  if (g_test_rand_int_range (0, 3) == 0)
    event->version = g_test_rand_int_range (0, 4);
  if (g_test_rand_int_range (0, 3) == 0)
    event->date = (Date){ 0 };
  if (g_test_rand_int_range (0, 3) == 0)
    sample_set_text (&event->place, g_test_rand_bit () ? "" : NULL);
  if (g_test_rand_int_range (0, 4) == 0)
    sample_set_text (&event->evidence, g_test_rand_bit () ? "scan.pdf" : NULL);
  if (g_test_rand_int_range (0, 3) == 0)
    sample_set_text (&event->reference, g_test_rand_bit () ? "confirmed" : "unknown");
  event->original = g_test_rand_int_range (0, 4);
  event->corrects = g_test_rand_int_range (0, 12);
  return event;
}

/* Written apart from the product: what a signature of that version stands on. */
static bool
has_evidence (const Dossier *dossier, const char *slot, int version)
{
  for (guint i = 0; i < dossier->events->len; i++) {
    const SigningEvent *event = dossier->events->pdata[i];
    bool taken_back = false;

    for (guint k = 0; k < dossier->events->len; k++) {
      const SigningEvent *other = dossier->events->pdata[k];

      taken_back =
          taken_back || (other->kind == SIGNING_CORRECTED && other->corrects == event->number);
    }
    if (taken_back || g_strcmp0 (event->slot, slot) != 0 || event->version != version ||
        event->date.year == 0)
      continue;
    if (event->kind == SIGNING_SIGNED && event->place != NULL && *event->place != '\0')
      return true;
    if (event->kind == SIGNING_SEALED && event->evidence != NULL && event->subject != NULL &&
        g_str_has_prefix (event->evidence, "sha256:"))
      return true;
  }

  return false;
}

static void
assert_truth (Sample *sample)
{
  g_auto (Look) look = look_at (sample);
  int version = (int) sample->dossier->versions->len;

  for (guint i = 0; i < look.signing->persons->len; i++) {
    const SigningPerson *person = look.signing->persons->pdata[i];

    if (person->state == PERSON_SIGNED) {
      g_assert_cmpint (version, >, 0);
      g_assert_true (has_evidence (sample->dossier, person->slot->id, version));
      g_assert_true (person->by_hand || person->sealed);
    }
  }
}

/* No sequence leads to « signé » without evidence: neither what the rules let through, nor rows
 * that never met them (every other run). */
static void
test_random (void)
{
  int n_signed = 0;

  for (int run = 0; run < 150; run++) {
    Sample sample;

    sample_begin (&sample);
    for (int step = 0; step < 25; step++) {
      SigningEvent *event = random_event (&sample);

      if (g_test_rand_int_range (0, 20) == 0)
        sample_freeze (&sample, (Date){ 2016, 3, 23 });
      if (run % 2 == 1 || sample_check (&sample, signing_event_copy (event), NULL))
        sample_add (&sample, event);
      else
        signing_event_free (event);
      assert_truth (&sample);
    }
    n_signed += sample_find_state (&sample, "etat_1") == PERSON_SIGNED;
    sample_end (&sample);
  }
  g_assert_cmpint (n_signed, >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signing/force", test_force);
  g_test_add_func ("/signing/force-otherwise", test_force_otherwise);
  g_test_add_func ("/signing/force-waits", test_force_waits);
  g_test_add_func ("/signing/some-of-many", test_some_of_many);
  g_test_add_func ("/signing/persons", test_persons);
  g_test_add_func ("/signing/next-version", test_next_version);
  g_test_add_func ("/signing/originals", test_originals);
  g_test_add_func ("/signing/warnings", test_warnings);
  g_test_add_func ("/signing/random", test_random);
  return g_test_run ();
}
