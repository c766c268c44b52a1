/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite import: a dossier from an XML file, or from a frozen PDF. */
#include "actions/carried.h"
#include "actions/importing.h"
#include "cadrage/tree.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "inspect/inspect.h"
#include "store/store.h"
#include "surroundings/data-folder.h"
#include "surroundings/inspector.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

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
  g_autofree char *inspector = inspector_dup_path ();
  g_autoptr (GBytes) file =
      tree_load (path, MAX (DOSSIER_XML_BYTES_MAX, INSPECT_BYTES_MAX), error);
  g_autoptr (GBytes) xml = file != NULL ? carried_take_xml (inspector, file, error) : NULL;

  return xml != NULL ? dossier_description_read (xml, path, schema, error) : NULL;
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
  if (!output_file_check_place (path, error) || !store_check_place (path, error))
    return EXIT_WORLD;

  description = read_description (importing.file_name, error);
  cadrage = description != NULL ? read_cadrage (description, importing.file_name, error) : NULL;
  regions = cadrage != NULL ? data_folder_read_regions (error) : NULL;
  if (regions == NULL)
    return EXIT_DAMAGED;

  importing.description = description;
  importing.cadrage = cadrage;
  importing.regions = regions;
  importing.path = path;
  (void) importing_make (&importing, error);
  return EXIT_DONE;
}

const Verb verb_import = {
  .name = "import",
  .arguments = N_ ("NEW.convention FILE.xml|SIGNED.pdf [OPTION…]"),
  .summary = N_ ("start a dossier from an XML file or a frozen PDF"),
  .details = N_ ("FILE.xml was written by “export” or by hand (data/schemas/dossier.rng says "
                 "how). What it\n"
                 "says is entered as with “set”; a fault in it is refused with code 3 and "
                 "makes no dossier.\n"
                 "A frozen PDF, signed or not, carries such a file: its dossier has the same "
                 "figures. Never\n"
                 "overwrites a file."),
  .example = "quadripartite import essai.convention essai-complet.xml",
  .arguments_min = 2,
  .arguments_max = 2,
  .options = options,
  .run = run,
};
