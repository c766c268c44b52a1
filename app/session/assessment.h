/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a signed PDF that comes back is worth, in words for people who are no specialists:
 * whether it is still what was frozen, and, apart from that, who signed. */
#pragma once

#include "actions/verification.h"
#include "document/document.h"

typedef enum {
  ASSESSED_GOOD,   /* it holds */
  ASSESSED_OPEN,   /* nothing was signed, so nothing is wrong */
  ASSESSED_UNSURE, /* it does not prove what one might think */
  ASSESSED_BAD,    /* it does not hold */
} AssessmentKind;

/* One place to sign. */
typedef struct {
  char *slot; /* "Pour l’État : Pierre DARTOUT" */
  AssessmentKind kind;
  char *words;        /* a few words */
  char *explanation;  /* NULL */
  GPtrArray *details; /* of char *, pairs: a name, a value */
} SignatureAssessment;

typedef struct {
  AssessmentKind kind; /* of the file, whoever signed it */
  char *headline;
  char *explanation;
  GPtrArray *reasons;    /* of char *, why it is not intact */
  GPtrArray *signatures; /* of SignatureAssessment, in the order of the act */
} Assessment;

/* document: of the version that it comes from, which says who signs where; NULL: of none. */
Assessment *assessment_make (const Verification *verification,
                             const Document *document) G_GNUC_WARN_UNUSED_RESULT;
void assessment_free (Assessment *assessment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Assessment, assessment_free)
/* Owned: the whole of it, to be sent on. name: of the file. */
char *assessment_to_text (const Assessment *assessment,
                          const char *name) G_GNUC_WARN_UNUSED_RESULT;
