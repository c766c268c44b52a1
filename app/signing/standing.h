/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the signing of an act: its persons, its parties, its originals, its force.
 */
#pragma once

#include "signing/condition.h"
#include "signing/slot.h"

typedef enum {
  PERSON_EXPECTED, /* pressenti */
  PERSON_LATER,    /* expected to adhere later */
  PERSON_ENTITLED, /* habilité */
  PERSON_SUMMONED, /* convoqué */
  PERSON_RESERVED,
  PERSON_REFUSED,
  PERSON_SIGNED,
} PersonState;

#define PERSON_STATES (PERSON_SIGNED + 1)

typedef struct {
  const SigningSlot *slot;
  PersonState state;
  const SigningEvent *event; /* that led there; the first signature; NULL: none did */
  bool by_hand;              /* how it was signed: one, the other, or both */
  bool sealed;
  GPtrArray *lapsed; /* of SigningEvent: signatures of a version that is no more the last */
  GPtrArray *next;   /* of char *: sentences, what is missing */
} SigningPerson;

typedef struct {
  const Party *party;
  int n_persons;
  int n_signed;
  int n_required; /* how many have to sign */
  bool has_signed;
  Date date; /* of the signature that made it complete */
  bool later;
  const char *opposed; /* organisations that voted against; NULL */
} SigningParty;

/* One original and one person. */
typedef struct {
  const SigningEvent *initialled; /* NULL: not */
  const SigningEvent *signed_by_hand;
} SigningCell;

typedef struct {
  const ForceRule *rule; /* NULL: the plan says nothing for such an act */
  bool holds;
  Date since;
  GPtrArray *waits; /* of char *: sentences, for what it waits */
} SigningForce;

typedef struct {
  int event;  /* number of the event that it is about; 0: none */
  char *text; /* a sentence */
} SigningWarning;

typedef struct {
  const Dossier *dossier;        /* borrowed */
  const DossierVersion *version; /* the last that is frozen: the one to sign; NULL */
  GPtrArray *events;             /* of SigningEvent, borrowed: those that stand */
  GPtrArray *slots;              /* of SigningSlot */
  GPtrArray *conditions;         /* of SigningCondition */
  GPtrArray *persons;            /* of SigningPerson, one for each slot */
  GPtrArray *parties;            /* of SigningParty, in the order of the plan */
  int n_signed;                  /* persons */
  int n_originals;
  SigningCell *cells; /* original by original, in each the persons */
  SigningForce force;
  GPtrArray *warnings; /* of SigningWarning */
} Signing;
