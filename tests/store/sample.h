/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small dossier for the tests of the store, in a folder of its own. */
#pragma once

#include "store/store.h"

typedef struct {
  char *folder;
  char *path;
} Sample;

/* The folder is in memory where the machine has one. */
void sample_begin (Sample *sample);
void sample_end (Sample *sample);

Who sample_who (gint64 at);
/* A new dossier with some content. */
Store *sample_create (const Sample *sample, StoreMode mode);
Store *sample_try_create (const char *path, GError **error);
void sample_assert_create_fails (const char *path, StoreError code);
/* One change as one act; true when it made an entry. */
bool sample_write (Store *store, ChangeKind kind, const char *path, const char *value);
bool sample_try_write (Store *store, ChangeKind kind, const char *path, const char *value,
                       GError **error);
void sample_undo (Store *store);
void sample_redo (Store *store);

/* Owned: all that the snapshot holds, as text, without the head. */
char *sample_print (Store *store);
char *sample_print_dossier (const Dossier *dossier);
/* Owned: SHA-256 of the bytes. */
char *sample_digest_file (const char *path);
/* A dossier of an older form of the file stands at the sample's path. */
void sample_copy_old (const Sample *sample, int form);
guint sample_count_entries (Store *store);

/* Runs SQL on the file as a foreign program would. */
void sample_run_sql (const char *path, const char *sql);
