/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/point.h"

#include "cli/failure.h"
#include "store/past.h"
#include "store/version.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER_MAX 1000000000
#define PREFIX_MIN 4
#define SEQUENCE "seq:"
#define NOW "now"
#define BEGINNING SEQUENCE "1"

static bool
fail (const char *text, GError **error)
{
  g_set_error (error, CLI_ERROR, EXIT_CALL,
               _ ("“%s” is no point of this history: type v2 (a frozen version), seq:12 or the "
                  "first digits of a hash (see “log”), now, or the file of another dossier"),
               text);
  return false;
}

static bool
read_number (const char *digits, guint64 *ret_number)
{
  return g_ascii_string_to_unsigned (digits, 10, 1, NUMBER_MAX, ret_number, NULL);
}

/* Owned: the hash of the entry that the point is after. */
static char *
find_version (Store *store, const char *text, guint64 number, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return NULL;
  for (guint i = 0; i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];

    if ((guint64) version->number == number)
      return g_strdup (version->journal);
  }

  fail (text, error);
  return NULL;
}

static bool
is_prefix (const char *text)
{
  gsize length = strlen (text);

  return length >= PREFIX_MIN && strspn (text, "0123456789abcdef") == length;
}

static char *
find_entry (Store *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) entries = store_read_entries (store, error);
  const Entry *found = NULL;
  guint64 number = 0;

  if (entries == NULL)
    return NULL;
  if (g_str_has_prefix (text, SEQUENCE) && !read_number (text + strlen (SEQUENCE), &number)) {
    fail (text, error);
    return NULL;
  }

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = entries->pdata[i];
    bool named =
        number > 0 ? (guint64) entry->seq == number : g_str_has_prefix (entry->hash, text);

    if (named && found != NULL) {
      g_set_error (error, CLI_ERROR, EXIT_CALL,
                   _ ("“%s” is the beginning of several hashes: type more of it"), text);
      return NULL;
    }
    if (named)
      found = entry;
  }

  if (found == NULL)
    fail (text, error);
  return found != NULL ? g_strdup (found->hash) : NULL;
}

static Dossier *
read_file (const char *path, GError **error)
{
  g_autoptr (Store) other = store_open (path, STORE_READ, error);

  return other != NULL ? store_snapshot (other, NULL, error) : NULL;
}

Dossier *
point_read (Store *store, const char *text, GError **error)
{
  g_autofree char *hash = NULL;
  guint64 number;

  if (strcmp (text, NOW) == 0)
    return store_snapshot (store, NULL, error);
  if (text[0] == 'v' && read_number (text + 1, &number))
    hash = find_version (store, text, number, error);
  else if (g_str_has_prefix (text, SEQUENCE) || is_prefix (text))
    hash = find_entry (store, text, error);
  else if (g_file_test (text, G_FILE_TEST_EXISTS))
    return read_file (text, error);
  else
    fail (text, error);

  return hash != NULL ? store_snapshot_at (store, hash, error) : NULL;
}

char *
point_dup_last (Store *store, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return NULL;
  return versions->len > 0 ? g_strdup_printf ("v%u", versions->len) : g_strdup (BEGINNING);
}
