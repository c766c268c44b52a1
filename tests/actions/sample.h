/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier that follows the small cadrage of these tests. */
#pragma once

#include "actions/create.h"
#include "actions/set.h"

typedef struct {
  char *folder;
  char *path;
  Cadrage *cadrage;
  Store *store;
} Sample;

/* architecture: B, D or NULL. */
void sample_begin (Sample *sample, const char *architecture);
void sample_end (Sample *sample);
Who sample_who (void);

/* "path=text", as on the command line; up to the NULL. */
bool sample_try_set (Sample *sample, GError **error, const char *first,
                     ...) G_GNUC_NULL_TERMINATED;
/* One that must succeed; true when it made an entry. */
bool sample_set (Sample *sample, const char *assignment);
void sample_assert (Sample *sample, const char *path, const char *value);
guint sample_count_entries (Sample *sample);
/* Owned: the words of the last entry. */
char *sample_label (Sample *sample);
