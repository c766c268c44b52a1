/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite new: a dossier for a region, from a cadrage. */
#include "actions/create.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "surroundings/data-folder.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

static const Option options[] = {
  { "cadrage", N_ ("ID|PATH"),
    N_ ("the national framework: one that comes with the program, or an XML file") },
  { "region", "CODE", N_ ("the region's INSEE code: 75") },
  { "architecture", "A|B|C|D",
    N_ ("who signs: A all four, B without Pôle emploi, C protocole and convention "
        "opérationnelle, D without the Région; B by default") },
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

static const char *
require (const Call *call, const char *option, const char *example, GError **error)
{
  const char *value = call_get (call, option);

  if (value == NULL)
    g_set_error (error, CLI_ERROR, EXIT_CALL, _ ("The option “--%s” is missing: add “--%s %s”"),
                 option, option, example);

  return value;
}

static const Region *
find_region (const GPtrArray *regions, const char *code, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  const Region *region = regions_find (regions, code);

  if (region != NULL)
    return region;

  for (guint i = 0; i < regions->len; i++) {
    const Region *each = g_ptr_array_index (regions, i);
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", each->code);
  }
  g_set_error (error, CLI_ERROR, EXIT_CALL,
               _ ("No region has the INSEE code “%s”: give one of %s"), code, known->str);
  return NULL;
}

static int
run (const Call *call, GError **error)
{
  const char *cadrage_name = require (call, "cadrage", "plan-500000-2016", error);
  const char *code = cadrage_name != NULL ? require (call, "region", "75", error) : NULL;
  const char *architecture = call_get (call, "architecture");
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (Cadrage) cadrage = NULL;
  g_autoptr (Store) store = NULL;
  Creation creation = { .path = call_get_argument (call, 0), .uuid = uuid };
  Who who;

  if (code == NULL || !stamp_read (call, &who, error) ||
      !output_file_check_place (creation.path, error))
    return EXIT_CALL;

  cadrage = data_folder_read_cadrage (cadrage_name, error);
  regions = cadrage != NULL ? data_folder_read_regions (error) : NULL;
  if (regions == NULL)
    return EXIT_DAMAGED;

  creation.cadrage = cadrage;
  creation.region = find_region (regions, code, error);
  creation.architecture = architecture != NULL ? architecture : "B";
  if (creation.region == NULL)
    return EXIT_CALL;

  store = action_create (&creation, who, error);
  return EXIT_DONE;
}

const Verb verb_new = {
  .name = "new",
  .arguments = N_ ("FILE --cadrage ID|PATH --region CODE [OPTION…]"),
  .summary = N_ ("start a dossier for a region"),
  .details =
      N_ ("Makes FILE with a copy of the cadrage, the region's name at the plan's date, its\n"
          "départements and the parties; no person and no figure. Never overwrites a file."),
  .example = "quadripartite new alpc.convention --cadrage plan-500000-2016 --region 75",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
