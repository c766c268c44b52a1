/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossiers that a person has opened: what a list says of each, and their words to search.
 *
 * It is a convenience, kept outside the dossiers: when it is damaged or cannot be written it
 * is empty, or forgets, and nobody is bothered. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
  char *path; /* absolute */
  char *uuid;
  char *region;     /* "Aquitaine-Limousin-Poitou-Charentes" */
  char *title;      /* of the plan */
  char *state;      /* "Projet v7" */
  char *next_date;  /* ISO; NULL: none is known */
  char *next_label; /* what happens on that day; NULL */
  int n_filled;     /* of what the act requires */
  int n_required;
  gint64 opened_at; /* seconds since 1970, for the order only */
  char *head;       /* hash of the last entry seen, hex */
  char *passage;    /* only when it was found by its words: see register_search */
} KnownDossier;

void known_dossier_free (KnownDossier *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KnownDossier, known_dossier_free)

typedef struct _Register Register;

/* The folder is made when there is none. Never NULL. */
Register *register_open (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void register_close (Register *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Register, register_close)

/* Replaces what was known of that path. text: all that may be searched; NULL keeps the text
 * that was noted before. */
void register_note (Register *self, const KnownDossier *known, const char *text);
/* A newer head of a dossier that is known there; nothing when it is not, or is another. */
void register_note_head (Register *self, const char *path, const char *uuid, const char *head);
void register_forget (Register *self, const char *path);

/* Of KnownDossier, the last opened first. A file that is no longer there stays in the list. */
GPtrArray *register_list_recent (Register *self, guint max) G_GNUC_WARN_UNUSED_RESULT;

/* What stands around the words found is between these two in a passage. */
#define REGISTER_FOUND_START '\002'
#define REGISTER_FOUND_END '\003'

/* Of KnownDossier, the best first: those that have a word beginning like each one typed;
 * accents and capitals do not count, and œ is oe. */
GPtrArray *register_search (Register *self, const char *typed,
                            guint max) G_GNUC_WARN_UNUSED_RESULT;

/* Owned, for store_verify: the heads that the file at path must have in its journal. */
char **register_dup_heads (Register *self, const char *path,
                           const char *uuid) G_GNUC_WARN_UNUSED_RESULT;
