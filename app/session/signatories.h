/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signs the act, in the order of protocol, and what is still missing for each. */
#pragma once

#include "session/session.h"

typedef struct {
  char *path;
  char *label; /* its short name: "prénom", "numéro de la délibération" */
  char *text;  /* what the checks say of it; NULL: it is only empty */
} SignatoryGap;

typedef struct {
  const Party *party;
  int rank;        /* from 1 */
  char *name;      /* "Madame Anne MARTIN"; NULL: nobody is named */
  char *capacity;  /* as the act says it; NULL */
  bool later;      /* joins after the others have signed */
  GPtrArray *gaps; /* of SignatoryGap, the first to be filled first */
} Signatory;

/* Of Signatory, owned. */
GPtrArray *signatories_list (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
void signatory_free (Signatory *signatory);
/* What a party has to have done before it signs this act; -1: the act does not ask for it. */
int signatories_find_level (QuadSession *session, const Precondition *precondition);
