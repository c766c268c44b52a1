/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite new: a dossier for a region, from a cadrage; or an avenant to a frozen act. */
#include "actions/create.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "surroundings/data-folder.h"
#include "surroundings/inspector.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>

static const Option options[] = {
  { "cadrage", N_ ("ID|PATH"),
    N_ ("the national framework: one that comes with the program, or an XML file") },
  { "region", "CODE", N_ ("the region's INSEE code: 75") },
  { "architecture", "A|B|C|D",
    N_ ("who signs: A all four, B without Pôle emploi, C protocole and convention "
        "opérationnelle, D without the Région; B by default") },
  { "avenant-de", N_ ("FILE.convention|FROZEN.pdf"),
    N_ ("start an avenant to that frozen act: its region, its parties and its figures") },
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

/* What a person asked for, read. */
typedef struct {
  Cadrage *cadrage;
  GPtrArray *regions;
  Amended *amended; /* NULL: no avenant */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->cadrage, cadrage_free);
  g_clear_pointer (&reading->regions, g_ptr_array_unref);
  g_clear_pointer (&reading->amended, amended_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* The cadrage that comes with the program and amends such acts, when none was named. */
static Cadrage *
find_amending (const Amended *amended, GError **error)
{
  g_auto (GStrv) names = data_folder_list_cadrages ();
  const char *id = amended->initial->cadrage->id;
  g_autoptr (GError) failure = NULL;

  for (char **name = names; *name != NULL; name++) {
    g_autoptr (Cadrage) cadrage =
        data_folder_read_cadrage (*name, failure == NULL ? &failure : NULL);

    if (cadrage != NULL && g_strcmp0 (cadrage->amends, id) == 0)
      return g_steal_pointer (&cadrage);
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (
        error, CLI_ERROR, EXIT_CALL,
        _ ("No cadrage that comes with the program amends the acts of “%s”: name one with "
           "“--cadrage”"),
        id);
  return NULL;
}

static bool
read_amended (const Call *call, Reading *reading, GError **error)
{
  const char *name = call_get (call, "cadrage");
  g_autofree char *inspector = inspector_dup_path ();

  reading->amended = amended_open (call_get (call, "avenant-de"), inspector, error);
  if (reading->amended == NULL)
    return false;
  reading->cadrage = name != NULL ? data_folder_read_cadrage (name, error)
                                  : find_amending (reading->amended, error);
  return reading->cadrage != NULL;
}

static bool
read_all (const Call *call, Reading *reading, GError **error)
{
  if (call_has (call, "avenant-de")) {
    if (!read_amended (call, reading, error))
      return false;
  } else {
    reading->cadrage = data_folder_read_cadrage (call_get (call, "cadrage"), error);
  }

  reading->regions = reading->cadrage != NULL ? data_folder_read_regions (error) : NULL;
  return reading->regions != NULL;
}

/* An avenant is made for the region of the act it amends, and signed by its parties. */
static bool
check_call (const Call *call, GError **error)
{
  static const char *const given[] = { "region", "architecture" };

  if (!call_has (call, "avenant-de"))
    return require (call, "cadrage", "plan-500000-2016", error) != NULL &&
           require (call, "region", "75", error) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    if (call_has (call, given[i])) {
      g_set_error (error, CLI_ERROR, EXIT_CALL,
                   _ ("“--%s” comes from the act that is amended: leave it out"), given[i]);
      return false;
    }

  return true;
}

static bool
choose (const Call *call, const Reading *reading, Creation *creation, GError **error)
{
  const char *architecture = call_get (call, "architecture");
  const char *code = reading->amended != NULL ? reading->amended->initial->dossier->region_code
                                              : call_get (call, "region");

  creation->cadrage = reading->cadrage;
  creation->amended = reading->amended;
  if (reading->amended == NULL)
    creation->architecture = architecture != NULL ? architecture : "B";
  if (reading->amended != NULL && code[0] == '\0')
    return true;
  creation->region = find_region (reading->regions, code, error);
  return creation->region != NULL;
}

static int
run (const Call *call, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_auto (Reading) reading = { 0 };
  g_autoptr (Store) store = NULL;
  Creation creation = { .path = call_get_argument (call, 0), .uuid = uuid };
  Who who;

  if (!check_call (call, error) || !stamp_read (call, &who, error) ||
      !output_file_check_place (creation.path, error))
    return EXIT_CALL;
  if (!read_all (call, &reading, error))
    return EXIT_DAMAGED;
  if (!choose (call, &reading, &creation, error))
    return EXIT_CALL;

  store = action_create (&creation, who, error);
  return EXIT_DONE;
}

const Verb verb_new = {
  .name = "new",
  .arguments = N_ ("FILE --cadrage ID|PATH --region CODE | --avenant-de FILE|PDF [OPTION…]"),
  .summary = N_ ("start a dossier for a region"),
  .details = N_ (
      "Makes FILE with a copy of the cadrage, the region's name at the plan's date, its\n"
      "départements and the parties; no person and no figure. With --avenant-de, FILE is an\n"
      "avenant: it keeps the frozen act that it amends, by its SHA-256, and copies what that\n"
      "act says as initial.*; the cadrage is the one that amends such acts. Never overwrites\n"
      "a file."),
  .example = "quadripartite new alpc.convention --cadrage plan-500000-2016 --region 75",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
