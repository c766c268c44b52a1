/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier of the 2016 plan in a folder of its own, opened as a window opens it. */
#pragma once

#include "session/session.h"

typedef struct {
  char *folder;
  char *path;
  QuadSession *session;
} Sample;

/* A new one, with ALPC's figures only. */
void sample_begin (Sample *sample);
/* That of Aquitaine-Limousin-Poitou-Charentes. */
void sample_begin_alpc (Sample *sample);
/* The exercise in which nothing is missing and nothing blocks. */
void sample_begin_complete (Sample *sample);
void sample_end (Sample *sample);
/* Freezes what is complete, and says of each precondition that somebody has to say that it is
 * satisfied. */
void sample_freeze (Sample *sample);
void sample_set (Sample *sample, const char *path, const char *text);
/* What stands in the dossier; "" for nothing. */
void sample_assert (Sample *sample, const char *path, const char *value);
guint sample_count_entries (Sample *sample);
