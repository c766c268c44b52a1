/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The live blanks that a person may put into a text: those that the model of the act has. */
#pragma once

#include "session/session.h"

typedef struct {
  char *source; /* "{socle_actions|nombre}" */
  char *name;   /* "Socle" */
  char *shown;  /* what the act would say */
  bool empty;   /* it has no value yet */
} LiveBlank;

/* Of LiveBlank, owned: each once, in the order of their names. */
GPtrArray *live_blanks_list (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
void live_blank_free (LiveBlank *blank);
/* Whether all the words typed are in its name or in what it shows, whatever their accents. */
bool live_blank_matches (const LiveBlank *blank, const char *typed);
