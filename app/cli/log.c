/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite log: the history in words, and the proof that it holds. */
#include "actions/label.h"
#include "cli/failure.h"
#include "cli/known-heads.h"
#include "cli/verb.h"
#include "cli/workspace.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define HASH_SHOWN 12

static const Option options[] = {
  { "verify", NULL,
    N_ ("check the chain, replay the journal and compare; 3 when it does not hold") },
  { "head", "HEX",
    N_ ("a head known from elsewhere, to be found in the journal; may be repeated; implies "
        "--verify") },
  { NULL, NULL, NULL },
};

static bool
is_hash (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* Owned, NULL-terminated; NULL with an error. */
static char **
read_heads (const Call *call, GError **error)
{
  const GPtrArray *typed = call_get_all (call, "head");
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; typed != NULL && i < typed->len; i++) {
    char *head = g_ascii_strdown (g_ptr_array_index (typed, i), -1);

    g_ptr_array_add (heads, head);
    if (!is_hash (head)) {
      g_set_error (error, CLI_ERROR, EXIT_CALL,
                   _ ("--head: “%s” is no head: type the 64 hexadecimal digits that “log "
                      "--verify” printed"),
                   head);
      return NULL;
    }
  }
  g_ptr_array_add (heads, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&heads), FALSE);
}

/* What this person's register has seen must be there too. */
static bool
verify_register (const char *path, Store *store, GError **error)
{
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, error);
  g_auto (GStrv) heads = dossier != NULL ? known_heads_read (path, dossier) : NULL;

  return heads != NULL &&
         (heads[0] == NULL || store_verify (store, (const char *const *) heads, error));
}

static int
verify (const Call *call, GError **error)
{
  g_auto (GStrv) heads = read_heads (call, error);
  g_autoptr (Store) store = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const Entry *last;

  if (heads == NULL)
    return EXIT_CALL;
  store = store_open (call_get_argument (call, 0), STORE_READ, error);
  if (store == NULL || !store_verify (store, (const char *const *) heads, error) ||
      !verify_register (call_get_argument (call, 0), store, error))
    return EXIT_DAMAGED;
  entries = store_read_entries (store, error);
  if (entries == NULL)
    return EXIT_DAMAGED;

  last = g_ptr_array_index (entries, entries->len - 1);
  printf (_ ("The journal holds: %u entries, head %s\n"), entries->len, last->hash);
  return EXIT_DONE;
}

static void
print_entry (const Entry *entry, const Cadrage *cadrage)
{
  /* An entry bears the hour of the clock where it was made. */
  g_autoptr (GDateTime) clock = g_date_time_new_from_unix_utc (entry->at);
  g_autofree char *when = g_date_time_format (clock, "%Y-%m-%d %H:%M");
  g_autofree char *label = action_label (entry->op, cadrage);

  printf ("%4" G_GINT64_FORMAT "  %s  %.*s  %s  %s\n", entry->seq, when, HASH_SHOWN,
          entry->hash, entry->author, label);
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (Workspace) workspace = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (call_has (call, "verify") || call_has (call, "head"))
    return verify (call, error);

  workspace = workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  entries = workspace != NULL ? store_read_entries (workspace->store, error) : NULL;
  if (entries == NULL)
    return EXIT_DAMAGED;

  for (guint i = 0; i < entries->len; i++)
    print_entry (g_ptr_array_index (entries, i), workspace->cadrage);
  return EXIT_DONE;
}

const Verb verb_log = {
  .name = "log",
  .arguments = N_ ("FILE [--verify] [--head HEX]…"),
  .summary = N_ ("print the history, or check it"),
  .details = N_ (
      "One entry a line, the newest last: number, date and time, first digits of its hash, "
      "author,\n"
      "what was done. --verify checks that each entry follows from the one before, that the\n"
      "content follows from the entries and that each known head is there: those that are "
      "given, and\n"
      "the last one that the window or “freeze” has noted for you."),
  .example = "quadripartite log alpc.convention --verify",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
