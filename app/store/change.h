/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one act writes into a dossier: cells by path, or the members of a dimension. */
#pragma once

#include "store/entry.h"

typedef enum {
  CHANGE_SETTING,  /* "uuid", "region"… : what the dossier is about, shown in no cell */
  CHANGE_PROPOSAL, /* path: its id, value: its name; the setting "proposal" adopts one */
  CHANGE_INPUT,    /* of the adopted proposal: "socle_actions" */
  CHANGE_SOURCE,   /* the source beside that input; path is the input's */
  CHANGE_FIELD,
  CHANGE_PERSON,   /* "parties.coparef.representants.2.nom"; rank n + 1 adds a person */
  CHANGE_CLAUSE,   /* "articles.objet.1.texte" */
  CHANGE_ADDITION, /* "ajouts.1.titre"; rank n + 1 adds one */
  CHANGE_MEMBERS,  /* path is the dimension, members all it shall hold, in order */
} ChangeKind;

typedef struct {
  ChangeKind kind;
  char *path;
  char *value;        /* in machine form; NULL empties */
  GPtrArray *members; /* of DossierMember, CHANGE_MEMBERS only */
} Change;

/* value and path are copied; members are taken. */
Change *change_new (ChangeKind kind, const char *path,
                    const char *value) G_GNUC_WARN_UNUSED_RESULT;
Change *change_new_members (const char *dimension,
                            GPtrArray *members) G_GNUC_WARN_UNUSED_RESULT;
void change_free (Change *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* All of it or nothing, as one journal entry. Borrows. */
typedef struct {
  GPtrArray *changes; /* of Change */
  const char *op;     /* JSON */
  Who who;
  GPtrArray *files; /* of GBytes, kept under their SHA-256, which values name as "sha256:…";
                       NULL: none */
} Act;
