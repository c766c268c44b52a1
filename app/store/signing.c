/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/signing.h"

#include "dossier/kept-file.h"
#include "store/blob.h"
#include "store/journal.h"
#include "store/transaction.h"

#include <glib/gi18n-lib.h>

/* The form of the file since which there are events. */
#define FIRST_SCHEMA 4

#define COLUMNS                                                                                \
  "number, kind, slot, version, date, time, place, original, subject, organ, reference,"       \
  " reason, evidence, name, corrects, author, at"

static bool
is_text (sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++) {
    const char *text = (const char *) sqlite3_column_text (row, i);

    if (text != NULL && !g_utf8_validate (text, sqlite3_column_bytes (row, i), NULL))
      return false;
  }

  return true;
}

/* NULL when the row is no event. */
static SigningEvent *
event_of_row (sqlite3_stmt *row)
{
  g_autoptr (SigningEvent) event = g_new0 (SigningEvent, 1);
  const char *kind = (const char *) sqlite3_column_text (row, 1);
  const char *date = (const char *) sqlite3_column_text (row, 4);

  if (!is_text (row) || kind == NULL || !signing_kind_from_text (kind, &event->kind) ||
      (date != NULL && !date_read (date, &event->date, NULL)))
    return NULL;

  event->number = sqlite3_column_int (row, 0);
  event->slot = database_column_text (row, 2);
  event->version = sqlite3_column_int (row, 3);
  event->time = database_column_text (row, 5);
  event->place = database_column_text (row, 6);
  event->original = sqlite3_column_int (row, 7);
  event->subject = database_column_text (row, 8);
  event->organ = database_column_text (row, 9);
  event->reference = database_column_text (row, 10);
  event->reason = database_column_text (row, 11);
  event->evidence = database_column_text (row, 12);
  event->name = database_column_text (row, 13);
  event->corrects = sqlite3_column_int (row, 14);
  event->author = database_column_text (row, 15);
  event->at = sqlite3_column_int64 (row, 16);
  return g_steal_pointer (&event);
}

bool
signing_read (Store *store, GPtrArray *events, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;

  if (store->schema < FIRST_SCHEMA)
    return true;
  row = database_query (store, error, "SELECT " COLUMNS " FROM signing_event ORDER BY number",
                        "");
  if (row == NULL)
    return false;
  while (database_step (store, row, &failure)) {
    SigningEvent *event = event_of_row (row);

    if (event == NULL)
      return database_fail_damaged (store, _ ("what was recorded about the signing is wrong"),
                                    error);
    g_ptr_array_add (events, event);
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

/* An evidence must not lead nowhere. */
static bool
check_evidence (Store *store, const SigningEvent *event, GError **error)
{
  const char *digest = kept_file_get_digest (event->evidence);
  bool exists = false;

  if (event->evidence == NULL)
    return true;
  if (digest != NULL && !blob_exists (store, digest, &exists, error))
    return false;
  if (exists)
    return true;

  g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
               _ ("The dossier keeps no file “%s”: give the file itself"), event->evidence);
  return false;
}

static bool
insert (Store *store, const SigningEvent *event, gint64 number, const Who *who, GError **error)
{
  g_autofree char *date = event->date.year > 0 ? date_to_iso (event->date) : NULL;

  return check_evidence (store, event, error) &&
         database_run (store, error,
                       "INSERT INTO signing_event(" COLUMNS
                       ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       "ittitttittttttiti", number, signing_kind_to_text (event->kind),
                       event->slot, (gint64) event->version, date, event->time, event->place,
                       (gint64) event->original, event->subject, event->organ, event->reference,
                       event->reason, event->evidence, event->name, (gint64) event->corrects,
                       who->author, who->at);
}

static bool
insert_all (Store *store, const GPtrArray *events, const Act *act, GError **error)
{
  gint64 last;

  for (guint i = 0; act->files != NULL && i < act->files->len; i++)
    if (!blob_write (store, act->files->pdata[i], NULL, error))
      return false;
  if (!database_get_number (store, "SELECT coalesce(max(number), 0) FROM signing_event", &last,
                            error))
    return false;
  for (guint i = 0; i < events->len; i++)
    if (!insert (store, events->pdata[i], last + i + 1, &act->who, error))
      return false;

  return true;
}

static bool
sign (Store *store, const GPtrArray *events, const Act *act, GError **error)
{
  EntryDraft draft = { ENTRY_SIGN, NULL, act->op, act->who };
  g_autoptr (sqlite3_session) recording = NULL;
  bool empty;

  if (!transaction_migrate (store, &act->who, error))
    return false;
  recording = journal_start_recording (store, error);
  return recording != NULL && insert_all (store, events, act, error) &&
         journal_record (store, recording, &draft, &empty, error) &&
         transaction_commit (store, error);
}

bool
store_sign (Store *store, const GPtrArray *events, const Act *act, GError **error)
{
  bool done;
  int schema;

  g_assert (events->len > 0);
  if (!store_lock (store, error))
    return false;

  schema = store->schema;
  done = sign (store, events, act, error);
  store_unlock (store);
  if (!done)
    store->schema = schema;
  return done;
}

GBytes *
store_read_evidence (Store *store, const char *evidence, GError **error)
{
  const char *digest = kept_file_get_digest (evidence);

  if (digest != NULL)
    return blob_read (store, digest, error);
  g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN, _ ("“%s” names no evidence"), evidence);
  return NULL;
}
