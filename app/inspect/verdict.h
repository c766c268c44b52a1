/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the inspector found of a signed PDF, in the form in which it is handed over. */
#pragma once

#include "inspect/reason.h"

typedef enum {
  DISTRUST_NONE, /* trusted */
  DISTRUST_AUTHORITY,
  DISTRUST_TIME,
  DISTRUST_NO_TIME,
  DISTRUST_USAGE,
  DISTRUST_WEAK,
  N_DISTRUSTS,
} Distrust;

typedef struct {
  char *field;
  bool is_signed;
  bool is_intact;
  bool covers_all;
  Distrust distrust;                   /* of one that is signed */
  char *signer, *issuer, *fingerprint; /* NULL: unknown */
  gint64 at;                           /* 0: unknown */
} Finding;

typedef struct {
  bool is_intact;
  GPtrArray *reasons;  /* of Reason; none exactly when it is intact */
  GPtrArray *findings; /* of Finding */
} Verdict;

Verdict *verdict_new (void) G_GNUC_WARN_UNUSED_RESULT;
void verdict_free (Verdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verdict, verdict_free)
/* Owned by the verdict. */
Finding *verdict_add_finding (Verdict *verdict, const char *field);
/* Once only; takes the reason. */
void verdict_add_reason (Verdict *verdict, Reason *reason);

GBytes *verdict_to_bytes (const Verdict *verdict) G_GNUC_WARN_UNUSED_RESULT;
/* Nothing of the bytes is believed unchecked. NULL: they are no verdict. */
Verdict *verdict_from_bytes (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: a sentence; NULL: trusted. */
char *distrust_to_text (Distrust distrust) G_GNUC_WARN_UNUSED_RESULT;
