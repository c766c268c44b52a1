/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/signing.h"

#include "cadrage/tree.h"
#include "dossier/kept-file.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>

#define EVIDENCE_BYTES_MAX (64 << 20)

Signing *
signing_look (QuadSession *session)
{
  return signing_new (quad_session_get_figures (session));
}

static bool
may_write (QuadSession *session, GError **error)
{
  const char *reason = quad_session_get_read_only_reason (session);

  if (reason != NULL)
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_READ_ONLY, reason);
  return reason == NULL;
}

/* With a door to the file of its own: the session's is not lent. */
bool
signing_say (QuadSession *session, const Record *record, GError **error)
{
  Who who = { quad_session_get_author (session), user_read_clock () };
  g_autoptr (Store) store =
      may_write (session, error)
          ? store_open (quad_session_get_path (session), STORE_WRITE, error)
          : NULL;

  return store != NULL && action_record (store, record, who, NULL, error) &&
         quad_session_follow (session, error);
}

static const SigningEvent *
find_last_signature (const GPtrArray *events)
{
  for (guint i = events->len; i > 0; i--) {
    const SigningEvent *event = events->pdata[i - 1];

    if (event->kind == SIGNING_SIGNED)
      return event;
  }

  return NULL;
}

void
signing_propose (QuadSession *session, Date *ret_date, char **ret_place)
{
  g_autoptr (Signing) signing = signing_look (session);
  const SigningEvent *last = find_last_signature (signing->events);
  const Value *date = figures_find (quad_session_get_figures (session), "signature.date");

  if (last != NULL) {
    *ret_date = last->date;
    *ret_place = g_strdup (last->place);
    return;
  }

  *ret_date = date != NULL && date->defined ? date->date : (Date){ 0 };
  *ret_place = g_strdup (dossier_get (signing->dossier, "signature.lieu"));
}

GBytes *
signing_load_evidence (const char *path, char **ret_name, GError **error)
{
  g_autoptr (GBytes) bytes = tree_load (path, EVIDENCE_BYTES_MAX, error);

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > EVIDENCE_BYTES_MAX) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED,
                         _ ("The file is larger than 64 MB: scan it with fewer details"));
    return NULL;
  }

  *ret_name = kept_file_dup_name (bytes);
  return g_steal_pointer (&bytes);
}
