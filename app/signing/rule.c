/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/rule.h"

#include "signing/requirement.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (signing_error, signing_error)

#define NOT_YET N_ ("%s may not sign yet: a mandate is missing")
#define SIGNED N_ ("%s has signed: correct that signature first, if it was recorded by mistake")
#define REFUSED N_ ("%s has refused to sign: summon them again first")

/* What may be said of a person from where they stand: NULL, or the sentence that refuses it.
 * What is not listed may always be said. */
static const char *const transitions[SIGNING_KINDS][PERSON_STATES] = {
  [SIGNING_SUMMONED] = {
    [PERSON_EXPECTED] = NOT_YET,
    [PERSON_LATER] = NOT_YET,
    [PERSON_SIGNED] = SIGNED,
  },
  [SIGNING_INITIALLED] = {
    [PERSON_EXPECTED] = NOT_YET,
    [PERSON_LATER] = NOT_YET,
    [PERSON_REFUSED] = REFUSED,
  },
  [SIGNING_SIGNED] = {
    [PERSON_EXPECTED] = NOT_YET,
    [PERSON_LATER] = NOT_YET,
    [PERSON_REFUSED] = REFUSED,
  },
  [SIGNING_SEALED] = {
    [PERSON_EXPECTED] = NOT_YET,
    [PERSON_LATER] = NOT_YET,
    [PERSON_REFUSED] = REFUSED,
  },
  [SIGNING_RESERVED] = {
    [PERSON_SIGNED] = SIGNED,
  },
  [SIGNING_REFUSED] = {
    [PERSON_REFUSED] = N_ ("%s has already refused to sign"),
    [PERSON_SIGNED] = SIGNED,
  },
};

#define KIND(kind) (1u << SIGNING_##kind)
#define ON_PERSON                                                                              \
  (KIND (SUMMONED) | KIND (INITIALLED) | KIND (SIGNED) | KIND (SEALED) | KIND (CONFIRMED) |    \
   KIND (RESERVED) | KIND (REFUSED))
#define ANY (~0u)
#define ON_CONDITION (KIND (SATISFIED) | KIND (MISSING) | KIND (NOT_APPLICABLE))
#define ON_VERSION (KIND (INITIALLED) | KIND (SIGNED) | KIND (SEALED) | KIND (HELD))
#define ON_ORIGINAL (KIND (INITIALLED) | KIND (SIGNED) | KIND (HELD))
#define SIGNATURE (KIND (SIGNED) | KIND (SEALED))

/* What the kinds ask for, in the order in which it is looked at. The sentence's %s is what the
 * requirement found. */
typedef struct {
  guint kinds;
  Requirement find_fault;
  SigningError code;
  const char *sentence;
} Rule;

static const Rule rules[] = {
  { ANY, requirement_text, SIGNING_ERROR_CALL,
    N_ ("What is said is on one line, and of %s characters at most") },
  { ANY, requirement_time, SIGNING_ERROR_CALL,
    N_ ("“%s” is no time of day: type it like 14:30") },
  { ON_PERSON, requirement_place, SIGNING_ERROR_CALL, N_ ("Nobody signs at “%s” in this act") },
  { ON_CONDITION, requirement_condition, SIGNING_ERROR_CALL,
    N_ ("“%s” is no precondition of this act") },
  { KIND (CORRECTED), requirement_earlier, SIGNING_ERROR_CALL,
    N_ ("There is no record number %s to correct, or it was corrected already") },
  { KIND (CORRECTED), requirement_no_correction, SIGNING_ERROR_REFUSED,
    N_ ("Record number %s is itself a correction: record anew what it took away") },
  { ON_PERSON, requirement_name, SIGNING_ERROR_REFUSED,
    N_ ("Nobody is named at that place: enter %s.nom first") },
  { ON_CONDITION, requirement_said, SIGNING_ERROR_REFUSED,
    N_ ("“%s” follows from the data of the dossier: enter them, and nothing is to be said") },
  { ON_VERSION, requirement_version, SIGNING_ERROR_REFUSED,
    N_ ("No version is frozen: freeze the one that is to be signed first") },
  { ON_VERSION, requirement_last_version, SIGNING_ERROR_REFUSED,
    N_ ("That is not the version to sign: the last that was frozen is version %s") },
  { ON_ORIGINAL, requirement_original, SIGNING_ERROR_CALL,
    N_ ("There is no such original: their number is %s (signature.originaux)") },
  { KIND (SIGNED), requirement_day, SIGNING_ERROR_CALL,
    N_ ("A signature by hand has a date: say which") },
  { KIND (SIGNED), requirement_where, SIGNING_ERROR_CALL,
    N_ ("A signature by hand has a place: say where") },
  { KIND (HELD), requirement_where, SIGNING_ERROR_CALL,
    N_ ("An original is held by somebody: say by whom") },
  { KIND (SATISFIED), requirement_day, SIGNING_ERROR_CALL,
    N_ ("The act that satisfies it has a date: say which") },
  { KIND (MISSING) | KIND (NOT_APPLICABLE) | KIND (RESERVED) | KIND (REFUSED) |
        KIND (CONFIRMED) | KIND (CORRECTED),
    requirement_reason, SIGNING_ERROR_CALL, N_ ("A reason is to be kept: say why") },
  { KIND (CONFIRMED) | KIND (SEALED), requirement_fingerprint, SIGNING_ERROR_CALL,
    N_ ("“%s” is no fingerprint of a certificate: give its 64 digits") },
  { KIND (SEALED), requirement_proof, SIGNING_ERROR_REFUSED,
    N_ ("Nothing proves the electronic signature: give the signed PDF, with a certificate that "
        "names the person or whose fingerprint was confirmed") },
  { SIGNATURE, requirement_nothing_missing, SIGNING_ERROR_REFUSED,
    N_ ("Nothing can be signed while this is missing: %s") },
  { KIND (INITIALLED), requirement_not_initialled, SIGNING_ERROR_REFUSED,
    N_ ("%s is initialled by that person already") },
  { KIND (SIGNED), requirement_not_signed, SIGNING_ERROR_REFUSED,
    N_ ("%s is signed by that person already") },
  { KIND (SEALED), requirement_not_sealed, SIGNING_ERROR_REFUSED,
    N_ ("This electronic signature of %s is recorded already") },
};

/* The sentence, with what it is about in the place of its %s where it has one. */
static void
refuse (GError **error, SigningError code, const char *sentence, const char *about)
{
  g_auto (GStrv) parts = g_strsplit (_ (sentence), "%s", 2);
  g_autofree char *whole = g_strjoinv (about, parts);

  g_set_error_literal (error, SIGNING_ERROR, (int) code, whole);
}

static bool
check_rules (const Signing *signing, const SigningEvent *event, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autofree char *fault = (rules[i].kinds & (1u << event->kind)) != 0
                                 ? rules[i].find_fault (signing, event)
                                 : NULL;

    if (fault != NULL) {
      refuse (error, rules[i].code, rules[i].sentence, fault);
      return false;
    }
  }

  return true;
}

/* False when a person at that place, if there is one, may not do that now. */
static bool
check_transition (const Signing *signing, const SigningEvent *event, GError **error)
{
  const SigningPerson *person = signing_find_person (signing, event->slot);
  const char *sentence = NULL;

  if (person != NULL && *person->slot->name != '\0')
    sentence = transitions[event->kind][person->state];
  if (sentence == NULL)
    return true;

  refuse (error, SIGNING_ERROR_REFUSED, sentence, person->slot->name);
  return false;
}

bool
signing_check (const Signing *signing, const SigningEvent *event, GError **error)
{
  return check_transition (signing, event, error) && check_rules (signing, event, error);
}
