/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said about the signing of an act: events that are only ever added. */
#pragma once

#include "number/date.h"

#include <glib.h>
#include <stdbool.h>

typedef enum {
  SIGNING_SATISFIED,      /* a precondition is, by an act */
  SIGNING_MISSING,        /* it is not */
  SIGNING_NOT_APPLICABLE, /* it is not asked for here */
  SIGNING_SUMMONED,
  SIGNING_INITIALLED, /* each page of an original */
  SIGNING_SIGNED,     /* an original, by hand */
  SIGNING_SEALED,     /* the frozen PDF, electronically */
  SIGNING_CONFIRMED,  /* a certificate's fingerprint is that person's */
  SIGNING_RESERVED,
  SIGNING_REFUSED,
  SIGNING_HELD,      /* where an original is */
  SIGNING_CORRECTED, /* an earlier event does not count */
} SigningKind;

#define SIGNING_KINDS (SIGNING_CORRECTED + 1)

/* Texts are owned; NULL where the kind has none. */
typedef struct {
  int number; /* from 1, in the order in which they were said */
  SigningKind kind;
  char *slot;      /* "coparef_2": whose place; NULL: the act's */
  int version;     /* which is signed; 0: none */
  Date date;       /* when it was; year 0: not said */
  char *time;      /* "14:30" */
  char *place;     /* where it was; of HELD: who holds the original */
  int original;    /* its number, from 1; 0: none */
  char *subject;   /* id of a precondition, or hex SHA-256 of a certificate */
  char *organ;     /* of the act that satisfies a precondition */
  char *reference; /* number of that act; of SEALED: "named" or "confirmed", how the person was
                      known */
  char *reason;
  char *evidence; /* "sha256:…": a scan, a signed PDF, an act */
  char *name;     /* of the person, as it was then */
  int corrects;   /* number of the event that does not count; 0: none */
  char *author;   /* who said so, and when: seconds as in the journal */
  gint64 at;
} SigningEvent;

SigningEvent *signing_event_copy (const SigningEvent *event) G_GNUC_WARN_UNUSED_RESULT;
void signing_event_free (SigningEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SigningEvent, signing_event_free)

/* "satisfied", "signed"… */
const char *signing_kind_to_text (SigningKind kind);
bool signing_kind_from_text (const char *text, SigningKind *ret_kind);
