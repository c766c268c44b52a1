/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session says of one path, as a field shows it. */
#pragma once

#include "document/finding.h"
#include "session/session.h"

typedef struct {
  char *text;   /* as it is typed, "" when there is nothing; a choice by its id */
  bool missing; /* the act shows it, requires it, and it is empty */
  char *
      remarks; /* of the checks, a line each; NULL: none, or it is missing, which says enough */
  Severity worst; /* of the remarks */
} FieldState;

FieldState *field_state_read (QuadSession *session, const char *path) G_GNUC_WARN_UNUSED_RESULT;
void field_state_free (FieldState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FieldState, field_state_free)

/* The datum that a path names; of "region.nom.de" the one whose form it is. NULL when the plan
 * has none. */
const Datum *field_find_datum (QuadSession *session, const char *path);
/* Whether the act shows it, requires it, and it is empty. */
bool field_is_missing (QuadSession *session, const char *path);
/* Whether a path names a form of the datum and not its value. */
bool field_is_form (const Datum *datum, const char *path);
/* Owned: the name of a field, which stands alone. */
char *field_dup_title (QuadSession *session, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: what the plan takes a datum from; NULL: it does not say. */
char *field_dup_origin (QuadSession *session, const Datum *datum) G_GNUC_WARN_UNUSED_RESULT;
