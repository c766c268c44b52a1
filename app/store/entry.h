/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One journal entry: who did what to a dossier and when, chained to what came before. */
#pragma once

#include <glib.h>

typedef struct {
  const char *author;
  gint64 at; /* seconds since 1970 of the person's own clock, in its time zone: a claim */
} Who;

typedef enum {
  ENTRY_INIT,
  ENTRY_ACT,
  ENTRY_UNDO,
  ENTRY_REDO,
  ENTRY_MERGE,
  ENTRY_SCHEMA, /* an older file was brought to the present form */
  ENTRY_FREEZE, /* a version of the act was frozen */
  ENTRY_SIGN,   /* something was said about its signing */
} EntryKind;

typedef struct {
  gint64 seq;    /* from 1 */
  char *hash;    /* hex SHA-256 of everything below and of the changeset */
  char *parent;  /* NULL for the first */
  char *parent2; /* of a merge, else NULL */
  char *target;  /* of an undo or redo: the act taken back or done again; else NULL */
  EntryKind kind;
  int schema;
  char *author;
  gint64 at;
  char *op;      /* JSON: what the person did; see actions/label.h for its words */
  char *content; /* hex SHA-256 of the whole content after this entry */
  GBytes *changeset;
} Entry;

void entry_free (Entry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, entry_free)

/* "init", "act", "undo", "redo", "merge", "schema", "freeze", "sign". */
const char *entry_kind_to_text (EntryKind kind);
gboolean entry_kind_from_text (const char *text, EntryKind *ret_kind);

/* Owned, hex: SHA-256 over the length-prefixed fields. */
char *entry_compute_hash (const Entry *entry) G_GNUC_WARN_UNUSED_RESULT;
