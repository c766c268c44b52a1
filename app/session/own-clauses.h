/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles and annexes that people add to the act by hand. */
#pragma once

#include "session/session.h"

typedef struct {
  bool annex;
  char *title;
  char *text;  /* a line for each paragraph; blanks in it are live */
  char *after; /* id of the article or annex of the cadrage that it follows; NULL: the last */
} OwnClause;

/* What an own clause can follow. */
typedef struct {
  char *id;
  char *label; /* "Article 3 – Engagements de l’État" */
} OwnClausePlace;

void own_clause_free (OwnClause *clause);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OwnClause, own_clause_free)
void own_clause_place_free (OwnClausePlace *place);

/* Owned; an empty article when the rank has none. */
OwnClause *own_clause_read (QuadSession *session, int rank) G_GNUC_WARN_UNUSED_RESULT;
/* Each is one entry of the history. rank 0: a new one. */
bool own_clause_write (QuadSession *session, int rank, const OwnClause *clause, GError **error);
bool own_clause_remove (QuadSession *session, int rank, GError **error);
/* Of OwnClausePlace, owned: those of the act as it stands, in order. */
GPtrArray *own_clause_list_places (QuadSession *session, bool annex) G_GNUC_WARN_UNUSED_RESULT;
