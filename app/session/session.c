/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include "actions/entering.h"
#include "actions/undo.h"
#include "session/frozen-act.h"
#include "session/opening.h"
#include "session/paging.h"
#include "session/refusal.h"
#include "session/retracing.h"
#include "session/state.h"
#include "session/typing.h"
#include "store/past.h"
#include "surroundings/data-folder.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>

struct _QuadSession {
  GObject parent_instance;

  char *path;
  char *author; /* NULL: the user's own name */
  char *read_only_reason;
  Store *store; /* NULL in a view of the past */
  State *state;
  Paging *paging;
  Typing *typing;
  State *frozen; /* what the last frozen version says; NULL: not asked for yet */
  Retracing retracing;
};

G_DEFINE_FINAL_TYPE (QuadSession, quad_session, G_TYPE_OBJECT)

enum { CHANGED, PAGES_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
receive_pages (gpointer self)
{
  g_signal_emit (self, signals[PAGES_CHANGED], 0);
}

/* While nothing was changed since it was frozen, the act is that version and no draft. */
static State *
get_act (QuadSession *self)
{
  int version = self->state->tried == NULL ? self->state->written->frozen_as : 0;

  if (version > 0 && (self->frozen == NULL || self->frozen->written->version != version)) {
    state_free (self->frozen);
    self->frozen = frozen_act_read (self->path, version);
  }

  return version > 0 && self->frozen != NULL ? self->frozen : self->state;
}

static void
say_changed (QuadSession *self)
{
  paging_request (self->paging, quad_session_share_draft (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
quad_session_finalize (GObject *object)
{
  QuadSession *self = QUAD_SESSION (object);

  paging_free (self->paging);
  typing_free (self->typing);
  state_free (self->frozen);
  state_free (self->state);
  store_close (self->store);
  g_free (self->path);
  g_free (self->author);
  g_free (self->read_only_reason);
  retracing_clear (&self->retracing);
  G_OBJECT_CLASS (quad_session_parent_class)->finalize (object);
}

static void
quad_session_class_init (QuadSessionClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quad_session_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAGES_CHANGED] = g_signal_new ("pages-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
quad_session_init (QuadSession *self)
{
}

static bool
start (QuadSession *self, Dossier *dossier, GError **error)
{
  g_autofree char *data = data_folder_dup_path ();

  self->state = state_new (dossier, self->path, error);
  if (self->state == NULL)
    return false;

  self->paging = paging_new (data, receive_pages, self);
  self->typing = typing_new (self->path);
  paging_request (self->paging, quad_session_share_draft (self));
  return true;
}

QuadSession *
quad_session_open (const char *path, GError **error)
{
  g_autoptr (QuadSession) self = g_object_new (QUAD_TYPE_SESSION, NULL);
  Dossier *dossier;

  self->path = g_strdup (path);
  self->store = opening_open (path, &self->read_only_reason, error);
  dossier = self->store != NULL ? store_snapshot (self->store, NULL, error) : NULL;
  if (dossier == NULL || !start (self, dossier, error))
    return NULL;

  return g_steal_pointer (&self);
}

QuadSession *
quad_session_open_past (QuadSession *self, const char *hash, GError **error)
{
  g_autoptr (QuadSession) past = g_object_new (QUAD_TYPE_SESSION, NULL);
  g_autoptr (Store) store = store_open (self->path, STORE_READ, error);
  Dossier *dossier = store != NULL ? store_snapshot_at (store, hash, error) : NULL;

  past->path = g_strdup (self->path);
  past->read_only_reason =
      g_strdup (_ ("This is a view of the past: go back to the present to change something"));
  if (dossier == NULL || !start (past, dossier, error))
    return NULL;

  return g_steal_pointer (&past);
}

const char *
quad_session_get_path (QuadSession *self)
{
  return self->path;
}

const char *
quad_session_get_read_only_reason (QuadSession *self)
{
  return self->read_only_reason;
}

bool
quad_session_is_past (QuadSession *self)
{
  return self->store == NULL;
}

void
quad_session_set_author (QuadSession *self, const char *author)
{
  g_free (self->author);
  self->author = author != NULL && user_is_name (author) ? g_strdup (author) : NULL;
}

const Cadrage *
quad_session_get_cadrage (QuadSession *self)
{
  return self->state->cadrage;
}

const Dossier *
quad_session_get_dossier (QuadSession *self)
{
  return state_get_dossier (self->state);
}

Figures *
quad_session_get_figures (QuadSession *self)
{
  return self->state->figures;
}

Draft *
quad_session_get_draft (QuadSession *self)
{
  return state_get_draft (self->state);
}

SharedDraft *
quad_session_share_draft (QuadSession *self)
{
  return state_share_draft (get_act (self));
}

const GPtrArray *
quad_session_get_findings (QuadSession *self)
{
  return state_get_findings (self->state);
}

const Pages *
quad_session_get_pages (QuadSession *self)
{
  return paging_get_pages (self->paging);
}

const char *
quad_session_get_pages_failure (QuadSession *self)
{
  return paging_get_failure (self->paging);
}

GPtrArray *
quad_session_read_entries (QuadSession *self, GError **error)
{
  g_autoptr (Store) own = NULL;

  if (self->store != NULL)
    return store_read_entries (self->store, error);

  own = store_open (self->path, STORE_READ, error);
  return own != NULL ? store_read_entries (own, error) : NULL;
}

const char *
quad_session_get_author (QuadSession *self)
{
  return self->author != NULL ? self->author : user_get_name ();
}

static Who
who_acts (QuadSession *self)
{
  return (Who){ quad_session_get_author (self), user_read_clock () };
}

static void
show_what_is_written (QuadSession *self)
{
  if (state_stop_trying (self->state))
    say_changed (self);
}

static bool
may_write (QuadSession *self, GError **error)
{
  if (self->read_only_reason == NULL)
    return true;

  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_READ_ONLY, self->read_only_reason);
  return false;
}

bool
quad_session_follow (QuadSession *self, GError **error)
{
  Dossier *dossier = store_snapshot (self->store, NULL, error);

  if (dossier == NULL)
    return false;

  typing_settle (self->typing);
  state_take (self->state, dossier);
  say_changed (self);
  return true;
}

bool
quad_session_deliver (QuadSession *self, const Delivery *delivery, GError **error)
{
  g_autoptr (GError) refusal = NULL;

  if (!may_write (self, error))
    return false;
  if (action_set_with_files (self->store, self->state->cadrage, delivery, who_acts (self),
                             &refusal))
    return quad_session_follow (self, error);

  refusal_tell (g_steal_pointer (&refusal), delivery->assignments, error);
  show_what_is_written (self);
  return false;
}

bool
quad_session_set_all (QuadSession *self, const GArray *assignments, GError **error)
{
  return quad_session_deliver (self, &(Delivery){ assignments, NULL }, error);
}

bool
quad_session_set (QuadSession *self, const char *path, const char *text, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Assignment assignment = { path, text, NULL };

  g_array_append_val (assignments, assignment);
  return quad_session_set_all (self, assignments, error);
}

bool
quad_session_set_members (QuadSession *self, const DossierDimension *dimension, GError **error)
{
  return may_write (self, error) &&
         action_set_members (self->store, self->state->cadrage, dimension, who_acts (self),
                             error) &&
         quad_session_follow (self, error);
}

bool
quad_session_try (QuadSession *self, const char *path, const char *text, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  g_autoptr (GError) refusal = NULL;
  g_autofree char *value = NULL;
  g_auto (Place) place = { 0 };
  Assignment assignment = { path, text, NULL };

  if (!may_write (self, error))
    return false;
  typing_note (self->typing, path, text);
  if (place_find (self->state->cadrage, self->state->written, path, &place, &refusal) &&
      entering_check (&place, &refusal) &&
      entering_read (self->state->cadrage, &place, text, &value, &refusal)) {
    state_try (self->state, place.path, value);
    say_changed (self);
    return true;
  }

  g_array_append_val (assignments, assignment);
  refusal_tell (g_steal_pointer (&refusal), assignments, error);
  show_what_is_written (self);
  return false;
}

void
quad_session_stop_trying (QuadSession *self)
{
  typing_settle (self->typing);
  show_what_is_written (self);
}

/* What one has not seen yet is shown instead. */
static bool
may_retrace (QuadSession *self, GError **error)
{
  if (!may_write (self, error))
    return false;
  if (retracing_may_follow (self->store, self->state->written->head, error))
    return true;
  (void) quad_session_follow (self, NULL);
  return false;
}

bool
quad_session_undo (QuadSession *self, GError **error)
{
  return may_retrace (self, error) && action_undo (self->store, who_acts (self), NULL, error) &&
         quad_session_follow (self, error);
}

bool
quad_session_redo (QuadSession *self, GError **error)
{
  return may_retrace (self, error) && action_redo (self->store, who_acts (self), NULL, error) &&
         quad_session_follow (self, error);
}

/* Nothing can be taken back in a dossier that is only read. */
static const Retracing *
find_retracing (QuadSession *self)
{
  if (self->read_only_reason == NULL)
    retracing_follow (&self->retracing, self->store, self->state->cadrage,
                      self->state->written->head);
  return &self->retracing;
}

char *
quad_session_dup_undo_label (QuadSession *self)
{
  return g_strdup (find_retracing (self)->undo);
}

char *
quad_session_dup_redo_label (QuadSession *self)
{
  return g_strdup (find_retracing (self)->redo);
}

bool
quad_session_refuses_undo (QuadSession *self)
{
  return find_retracing (self)->undo_refused;
}
