/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one was and what one was typing, kept beside the dossiers so that a crash loses none of
 * it: a small file of the person's own. */
#pragma once

#include <glib.h>

typedef struct {
  char *path; /* of the dossier */
  char *step; /* "" when not known */
  char *field;
  char *text; /* NULL: nothing was being typed */
} Recovery;

void recovery_free (Recovery *recovery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recovery, recovery_free)

/* What was open when the program last ended without closing it. Of Recovery. */
GPtrArray *recovery_read_all (void) G_GNUC_WARN_UNUSED_RESULT;
/* NULL: this dossier was closed as it should. */
Recovery *recovery_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* A disk that refuses is told nowhere: what is lost then is a comfort. */
void recovery_note_step (const char *path, const char *step);
/* text: NULL when nothing is being typed any more. */
void recovery_note_typing (const char *path, const char *field, const char *text);
/* Closed as it should be. */
void recovery_forget (const char *path);
