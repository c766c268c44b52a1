/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths: the names people and files give to the cells of a dossier. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define PATH_LENGTH_MAX 200

typedef enum {
  PATH_INPUT,    /* name or name[member] or name[member,member] */
  PATH_FIELD,    /* any other dotted name */
  PATH_PERSON,   /* parties.P.representants.N.FIELD */
  PATH_CLAUSE,   /* articles.NODE.{texte,retenu,variante,source} */
  PATH_ADDITION, /* ajouts.N.{genre,titre,texte,apres} */
} PathKind;

/* A path taken apart; strings are owned. */
typedef struct {
  PathKind kind;
  char *name; /* INPUT: id; FIELD: the path; PERSON: party; CLAUSE: node id */
  int n_members;
  char *members[2]; /* INPUT */
  int rank;         /* PERSON, ADDITION: from 1 */
  char *field;      /* PERSON: "nom"; CLAUSE: "texte"…; ADDITION: "titre" */
  bool source;      /* the path ended in ".source": the source beside an input */
} Path;

/* False when text has no form that any path has; says nothing of whether it is declared. */
bool path_read (const char *text, Path *ret_path);
void path_clear (Path *path);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Path, path_clear)

/* Owned: the canonical path of an input's cell. */
char *path_of_input (const char *id, const char *const *members,
                     int n_members) G_GNUC_WARN_UNUSED_RESULT;

/* Order in which cells are shown: segments compared as words, but as numbers where both are. */
int path_compare (const char *a, const char *b);
