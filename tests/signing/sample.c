/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "signing/person.h"

#include <string.h>

#define SMALL_CADRAGE "signing/small.xml"
/* 24 March 2016, noon. */
#define RECORDED_AT 1458820800

void
sample_begin (Sample *sample)
{
  static const char *const named[] = { "etat.representants.1",    "region.representants.1",
                                       "coparef.representants.1", "coparef.representants.2",
                                       "conseil.representants.1", "conseil.representants.2",
                                       "conseil.representants.3" };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("TESTS_SOURCE"), SMALL_CADRAGE, NULL);

  sample->cadrage = cadrage_read_file (path, NULL, &error);
  g_assert_no_error (error);
  sample->dossier = dossier_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++) {
    g_autofree char *given = g_strdup_printf ("parties.%s.prenom", named[i]);
    g_autofree char *family = g_strdup_printf ("parties.%s.nom", named[i]);
    g_autofree char *name = g_strdup_printf ("NOM-%" G_GSIZE_FORMAT, i);

    sample_put (sample, given, "Claude");
    sample_put (sample, family, name);
  }
  sample_put (sample, "montant", "1000.00");
  sample_put (sample, "seuil", "2000.00");
  sample_put (sample, "parties.region.habilitation.date", "2016-03-14");
  sample_put (sample, "signature.originaux", "2");
  sample_freeze (sample, (Date){ 2016, 3, 20 });
  sample_add_kind (sample, SIGNING_SATISFIED, NULL);
  sample_set_text (&((SigningEvent *) sample->dossier->events->pdata[0])->subject,
                   "coparef.installation");
  sample_add_kind (sample, SIGNING_SATISFIED, NULL);
}

void
sample_end (Sample *sample)
{
  dossier_free (sample->dossier);
  cadrage_free (sample->cadrage);
}

void
sample_put (Sample *sample, const char *path, const char *value)
{
  dossier_put (sample->dossier, path, value, NULL);
}

void
sample_freeze (Sample *sample, Date day)
{
  int number = (int) sample->dossier->versions->len + 1;

  dossier_add_version (sample->dossier, number, SAMPLE_FINGERPRINT, day);
  sample->dossier->version = number + 1;
}

void
sample_set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

SigningEvent *
sample_event (const Sample *sample, SigningKind kind, const char *slot)
{
  SigningEvent *event = g_new0 (SigningEvent, 1);

  event->kind = kind;
  event->slot = g_strdup (slot);
  event->name = g_strdup (slot);
  event->version = (int) sample->dossier->versions->len;
  event->date = (Date){ 2016, 3, 24 };
  event->time = g_strdup ("14:30");
  event->place = g_strdup ("Limoges");
  event->original = 1;
  event->reason = g_strdup ("parce que");
  event->subject =
      g_strdup (kind == SIGNING_CONFIRMED || kind == SIGNING_SEALED ? SAMPLE_FINGERPRINT
                                                                    : "etat.cadrage");
  event->reference = g_strdup (kind == SIGNING_SEALED ? "named" : "16-042");
  event->evidence = g_strdup (SAMPLE_EVIDENCE);
  event->corrects = kind == SIGNING_CORRECTED ? 1 : 0;
  event->author = g_strdup ("Essai");
  event->at = RECORDED_AT;
  return event;
}

const SigningEvent *
sample_add (Sample *sample, SigningEvent *event)
{
  event->number = (int) sample->dossier->events->len + 1;
  g_ptr_array_add (sample->dossier->events, event);
  return event;
}

void
sample_add_kind (Sample *sample, SigningKind kind, const char *slot)
{
  sample_add (sample, sample_event (sample, kind, slot));
}

void
sample_stand (Sample *sample, const char *slot, PersonState state)
{
  switch (state) {
  case PERSON_EXPECTED:
    sample_put (sample, "parties.region.habilitation.date", NULL);
    sample_put (sample, "parties.region.signe_par", "executif");
    return;
  case PERSON_LATER:
    sample_put (sample, "parties.coparef.adhesion_ulterieure", "oui");
    sample_add_kind (sample, SIGNING_MISSING, NULL);
    sample_set_text (&((SigningEvent *) g_ptr_array_index (sample->dossier->events,
                                                           sample->dossier->events->len - 1))
                          ->subject,
                     "coparef.installation");
    return;
  case PERSON_ENTITLED:
    return;
  case PERSON_SUMMONED:
    sample_add_kind (sample, SIGNING_SUMMONED, slot);
    return;
  case PERSON_RESERVED:
    sample_add_kind (sample, SIGNING_RESERVED, slot);
    return;
  case PERSON_REFUSED:
    sample_add_kind (sample, SIGNING_REFUSED, slot);
    return;
  case PERSON_SIGNED:
    sample_add_kind (sample, SIGNING_SIGNED, slot);
    return;
  }

  g_assert_not_reached ();
}

PersonState
sample_find_state (Sample *sample, const char *slot)
{
  g_autoptr (Figures) figures = figures_new (sample->cadrage, sample->dossier);
  g_autoptr (Signing) signing = signing_new (figures);
  const SigningPerson *person = signing_find_person (signing, slot);

  g_assert_nonnull (person);
  return person->state;
}

bool
sample_check (Sample *sample, SigningEvent *event, GError **error)
{
  g_autoptr (Figures) figures = figures_new (sample->cadrage, sample->dossier);
  g_autoptr (Signing) signing = signing_new (figures);
  g_autoptr (SigningEvent) said = event;

  return signing_check (signing, said, error);
}

void
sample_assert_check (Sample *sample, SigningEvent *event, SigningError code,
                     const char *refusal)
{
  g_autoptr (GError) error = NULL;
  bool allowed = sample_check (sample, event, &error);

  if (refusal == NULL) {
    g_assert_no_error (error);
    g_assert_true (allowed);
    return;
  }
  g_assert_false (allowed);
  g_assert_error (error, SIGNING_ERROR, (int) code);
  if (strstr (error->message, refusal) == NULL)
    g_error ("“%s” is not in “%s”", refusal, error->message);
}
