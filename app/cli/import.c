/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite import: a dossier from an XML file. */
#include "cadrage/tree.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "exchange/importing.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

static const Option options[] = {
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

/* A cadrage that the program does not have is a fault of the file that names it. */
static Cadrage *
read_cadrage (const DossierDescription *description, const char *file_name, GError **error)
{
  g_autofree char *schema = data_folder_dup_file ("schemas", "cadrage.rng");
  g_autoptr (GError) cause = NULL;
  Cadrage *cadrage;

  if (description->cadrage_xml != NULL)
    return cadrage_read (description->cadrage_xml, file_name, schema, error);

  cadrage = data_folder_read_cadrage (description->cadrage, &cause);
  if (cadrage == NULL)
    g_set_error (error, CLI_ERROR, EXIT_DAMAGED, "%s: %s", file_name, cause->message);
  return cadrage;
}

static DossierDescription *
read_description (const char *path, GError **error)
{
  g_autofree char *schema = data_folder_dup_file ("schemas", "dossier.rng");
  g_autoptr (GBytes) bytes = tree_load (path, DOSSIER_XML_BYTES_MAX, error);

  if (bytes == NULL)
    return NULL;
  return dossier_description_read (bytes, path, schema, error);
}

/* What another dossier of that name left behind: SQLite would bring it into the new one. */
static bool
check_leftovers (const char *path, GError **error)
{
  static const char *const suffixes[] = { "", "-journal", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

    if (!g_file_test (beside, G_FILE_TEST_EXISTS))
      continue;
    g_set_error (error, CLI_ERROR, EXIT_WORLD, _ ("“%s” already exists: choose another name"),
                 beside);
    return false;
  }

  return true;
}

/* Moves the finished dossier to its name, unless something stands there by now; where the file
 * system cannot promise that by itself, one look before is the best there is. */
static bool
give_name (const char *temporary, const char *path, GError **error)
{
  int moved = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE);
  int reason;

  if (moved != 0 && errno == EINVAL && !g_file_test (path, G_FILE_TEST_EXISTS))
    moved = g_rename (temporary, path);
  reason = errno;
  if (moved == 0)
    return true;

  (void) g_unlink (temporary);
  g_set_error (error, CLI_ERROR, EXIT_WORLD,
               _ ("“%s” could not be made (%s): choose another place or name"), path,
               g_strerror (reason));
  return false;
}

/* People know nothing of the temporary name. */
static void
name_path (GError *error, const char *temporary, const char *path)
{
  g_autoptr (GString) message = g_string_new (error->message);

  g_string_replace (message, temporary, path, 0);
  g_free (error->message);
  error->message = g_strdup (message->str);
}

/* Under a temporary name, which becomes the dossier's when all of it is there. */
static void
make (Importing *importing, const char *path, GError **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s.%s", path, unique);

  importing->path = temporary;
  if (importing_make (importing, error))
    (void) give_name (temporary, path, error);
  else {
    (void) g_unlink (temporary);
    name_path (*error, temporary, path);
  }
}

static int
run (const Call *call, GError **error)
{
  const char *path = call_get_argument (call, 0);
  Importing importing = { .file_name = call_get_argument (call, 1) };
  g_autoptr (DossierDescription) description = NULL;
  g_autoptr (Cadrage) cadrage = NULL;
  g_autoptr (GPtrArray) regions = NULL;

  if (!stamp_read (call, &importing.who, error))
    return EXIT_CALL;
  if (!output_file_check_place (path, error) || !check_leftovers (path, error))
    return EXIT_WORLD;

  description = read_description (importing.file_name, error);
  cadrage = description != NULL ? read_cadrage (description, importing.file_name, error) : NULL;
  regions = cadrage != NULL ? data_folder_read_regions (error) : NULL;
  if (regions == NULL)
    return EXIT_DAMAGED;

  importing.description = description;
  importing.cadrage = cadrage;
  importing.regions = regions;
  make (&importing, path, error);
  return EXIT_DONE;
}

const Verb verb_import = {
  .name = "import",
  .arguments = N_ ("NEW.convention FILE.xml [OPTION…]"),
  .summary = N_ ("start a dossier from an XML file"),
  .details = N_ ("FILE.xml was written by “export” or by hand (data/schemas/dossier.rng says "
                 "how). What it\n"
                 "says is entered as with “set”; a fault in it is refused with code 3 and "
                 "makes no dossier.\n"
                 "Never overwrites a file."),
  .example = "quadripartite import essai.convention essai-complet.xml",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
