/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a clause as a person changes them: its text with live blanks, the model it
 * departs from, and what the blanks show. */
#pragma once

#include "document/word-diff.h"
#include "session/clauses.h"

/* A stretch of a text being edited. */
typedef struct {
  char *source; /* as in the text: "{socle_actions|nombre}" */
  char *shown;  /* what the act would say; the source itself when it is not live */
  bool live;
  bool empty; /* what is live has no value yet */
} Piece;

/* Owned: the text now in force, as it is edited; of what was added, all of it. */
char *rewording_of (QuadSession *session, const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: that of the cadrage; NULL for what was added. */
char *rewording_of_model (QuadSession *session, const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Of WordStretch, owned: how the clause departs from its model, in the words of the act. */
GPtrArray *rewording_compare (QuadSession *session,
                              const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
/* Of Piece, owned: their sources make the text. */
GPtrArray *rewording_split (QuadSession *session, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void piece_free (Piece *piece);

/* Shows what the text would give, or writes it: the model's own words take the rewriting away.
 */
bool rewording_try (QuadSession *session, const Clause *clause, const char *text,
                    GError **error);
bool rewording_write (QuadSession *session, const Clause *clause, const char *text,
                      GError **error);
