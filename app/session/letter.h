/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message that goes to those who sign, with the act: ready to be read again and sent. */
#pragma once

#include "session/session.h"

typedef struct {
  char **addresses; /* of the persons who sign, in the order of protocol; may be empty */
  char *subject;
  char *body;
  int version; /* the last that was frozen, which is attached; 0: the draft is */
} Letter;

Letter *letter_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
void letter_free (Letter *letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Letter, letter_free)

/* Makes the PDF that the letter says, as a copy for another program. */
void letter_attach_async (QuadSession *session, const Letter *letter,
                          GAsyncReadyCallback callback, gpointer data);
/* Owned: its path. */
char *letter_attach_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
