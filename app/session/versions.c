/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/versions.h"

#include "exchange/json.h"
#include "session/wording.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define GROUP_DIGITS 8

GPtrArray *
versions_read (QuadSession *session, GError **error)
{
  g_autoptr (Store) store = store_open (quad_session_get_path (session), STORE_READ, error);
  g_autoptr (GPtrArray) first_first = store != NULL ? store_read_versions (store, error) : NULL;
  GPtrArray *versions;

  if (first_first == NULL)
    return NULL;

  versions = g_ptr_array_new_with_free_func ((GDestroyNotify) frozen_version_free);
  while (first_first->len > 0)
    g_ptr_array_add (versions, g_ptr_array_steal_index (first_first, first_first->len - 1));
  return versions;
}

char *
versions_describe_state (const Dossier *dossier)
{
  if (dossier->frozen_as > 0)
    return g_strdup_printf (_ ("Frozen v%d"), dossier->frozen_as);
  if (dossier->version > 1)
    return g_strdup_printf (_ ("Frozen v%d, changed since"), dossier->version - 1);
  return g_strdup_printf (_ ("Draft v%d"), dossier->version);
}

char *
version_describe_time (const FrozenVersion *version)
{
  return wording_of_time (version->at);
}

/* 0: the record does not say. */
static gulong
read_number (const Json *proof, const char *name)
{
  const Json *number = json_get (proof, name);

  return number != NULL && number->kind == JSON_NUMBER ? strtoul (number->text, NULL, 10) : 0;
}

char *
version_describe_proof (const FrozenVersion *version)
{
  g_autoptr (Json) proof = version->proof != NULL ? json_read (version->proof) : NULL;
  gulong n_values = read_number (proof, "values");

  if (n_values == 0)
    return g_strdup (_ ("The text was read back in the PDF and is the same to the character."));
  return g_strdup_printf (ngettext ("%lu value read back in the PDF, and right.",
                                    "%lu values read back in the PDF, all of them right.",
                                    n_values),
                          n_values);
}

char *
version_group_digits (const char *hash)
{
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; hash[i] != '\0'; i++) {
    if (i > 0 && i % GROUP_DIGITS == 0)
      g_string_append_c (grouped, ' ');
    g_string_append_c (grouped, hash[i]);
  }

  return g_string_free (grouped, FALSE);
}

char *
version_suggest_name (QuadSession *session, int number)
{
  g_autofree char *name = g_path_get_basename (quad_session_get_path (session));
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  /* Translators: the name of a file. */
  return g_strdup_printf (_ ("%s, version %d.pdf"), name, number);
}

static GBytes *
read_pdf (QuadSession *session, int number, GError **error)
{
  g_autoptr (Store) store = store_open (quad_session_get_path (session), STORE_READ, error);

  return store != NULL ? store_read_version_pdf (store, number, error) : NULL;
}

bool
version_save (QuadSession *session, int number, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (!output_file_check (path, error))
    return false;

  pdf = read_pdf (session, number, error);
  return pdf != NULL && output_file_write (path, pdf, error);
}

/* Each dossier has its own folder: two may be called the same. */
char *
version_lend (QuadSession *session, int number, GError **error)
{
  const Dossier *dossier = quad_session_get_dossier (session);
  g_autofree char *folder =
      g_build_filename (g_get_user_cache_dir (), "quadripartite", dossier->uuid, NULL);
  g_autofree char *name = version_suggest_name (session, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  (void) g_mkdir_with_parents (folder, 0700);
  return version_save (session, number, path, error) ? g_steal_pointer (&path) : NULL;
}
