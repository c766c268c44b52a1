/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days to remind a person of, in all the dossiers that they know, open or not. */
#pragma once

#include "agenda/agenda.h"

#include <gio/gio.h>

typedef struct {
  char *key;  /* see reminder_make_key */
  char *path; /* of the dossier */
  char *name; /* of its region, else of its file */
  char *title;
  char *when;  /* "25 mars 2016 à 10 h 30" */
  char *place; /* NULL */
  int days;    /* from today */
} DueReminder;

void due_reminder_free (DueReminder *reminder);

/* Reads the dossiers in another thread: none is changed. days: how long before; told: keys of
 * what the person was reminded of already. */
void due_reminders_read_async (int days, const char *const *told, GAsyncReadyCallback callback,
                               gpointer data);
/* Of DueReminder, dossier by dossier. A dossier that cannot be read has none. */
GPtrArray *due_reminders_read_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: those keys that are still of use. */
char **due_reminders_prune (const char *const *told) G_GNUC_WARN_UNUSED_RESULT;
