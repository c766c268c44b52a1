/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to a dossier, one line for each act, the last first. */
#pragma once

#include "session/session.h"

typedef struct {
  gint64 seq;
  char *hash;
  char *author;
  char *when;  /* "25 mars 2016 à 14 h 05" */
  char *label; /* "Socle : 38 721 actions"; "Annulation : …" */
  bool taken_back;
} HistoryLine;

void history_line_free (HistoryLine *line);

/* Of HistoryLine. NULL when the journal cannot be read. */
GPtrArray *history_read (QuadSession *session, GError **error) G_GNUC_WARN_UNUSED_RESULT;
