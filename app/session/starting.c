/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/starting.h"

#include "actions/carried.h"
#include "actions/create.h"
#include "actions/importing.h"
#include "cadrage/tree.h"
#include "exchange/dossier-xml.h"
#include "figures/french.h"
#include "inspect/inspect.h"
#include "session/house-logos.h"
#include "session/state.h"
#include "surroundings/data-folder.h"
#include "surroundings/inspector.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As with `quadripartite new`. */
#define ARCHITECTURE "B"
#define EXAMPLE "alpc-2016"
#define TYPEFACE "acte.police"
#define COPIES_MAX 1000

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const Cadrage *one = *(const Cadrage *const *) a;
  const Cadrage *other = *(const Cadrage *const *) b;

  return other->year - one->year;
}

GPtrArray *
starting_read_plans (GError **error)
{
  g_auto (GStrv) names = data_folder_list_cadrages ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) cadrage_free);
  g_autoptr (GError) failure = NULL;

  for (char **name = names; *name != NULL; name++) {
    Cadrage *plan = data_folder_read_cadrage (*name, failure == NULL ? &failure : NULL);

    /* An avenant starts from the act that it amends. */
    if (plan != NULL && plan->amends == NULL)
      g_ptr_array_add (plans, plan);
    else
      cadrage_free (plan);
  }
  g_ptr_array_sort (plans, compare_years);
  if (plans->len > 0)
    return g_steal_pointer (&plans);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                         _ ("No plan is installed: install the program again"));
  return NULL;
}

const Architecture *
starting_get_architecture (const Cadrage *plan)
{
  const Architecture *usual = cadrage_find_architecture (plan, ARCHITECTURE);

  if (usual != NULL)
    return usual;
  return plan->architectures->len > 0 ? plan->architectures->pdata[0] : NULL;
}

const Datum *
starting_get_typefaces (const Cadrage *plan)
{
  return cadrage_find_datum (plan, TYPEFACE);
}

const RegionName *
starting_get_name (const Cadrage *plan, const Region *region)
{
  Date day;

  if (plan->plan_date != NULL && date_read (plan->plan_date, &day, NULL))
    return region_name_at (region, day);
  return region->names->pdata[region->names->len - 1];
}

bool
starting_region_matches (const Region *region, const char *typed)
{
  for (guint i = 0; i < region->names->len; i++)
    if (g_str_match_string (typed, ((const RegionName *) region->names->pdata[i])->name, TRUE))
      return true;
  for (guint i = 0; i < region->departments->len; i++) {
    const Department *department = region->departments->pdata[i];

    if (g_str_match_string (typed, department->name, TRUE) ||
        g_str_equal (typed, department->code) ||
        (department->seat != NULL && g_str_match_string (typed, department->seat, TRUE)))
      return true;
  }

  return false;
}

static const Block *
find_paragraph (const Document *document, const char *stem)
{
  g_autofree char *prefix = g_strconcat (stem, ".", NULL);

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = document->blocks->pdata[i];

    if (block->kind == BLOCK_PARAGRAPH && block->id != NULL &&
        g_str_has_prefix (block->id, prefix))
      return block;
  }

  return NULL;
}

/* The paragraph of a party names it up to its first comma; as long as it is not known who
 * represents it, there may be none. */
static void
add_party (GString *preview, const Document *document, const Cadrage *plan, const Node *node)
{
  const Party *party = cadrage_find_party (plan, node->of);
  const Block *block = find_paragraph (document, node->id);
  g_autofree char *text = block != NULL ? runs_to_text (block->runs) : NULL;
  g_autofree char *designation = french_capitalize (party->designation);

  if (text == NULL)
    return;
  if (g_unichar_isupper (g_utf8_get_char (text)))
    g_string_append_len (preview, text, (gssize) strcspn (text, ","));
  else
    g_string_append (preview, designation);
  g_string_append_c (preview, '\n');
}

static void
add_parties (GString *preview, const Document *document, const Cadrage *plan,
             const Node *parties)
{
  for (guint i = 0; i < parties->children->len; i++) {
    const Node *node = parties->children->pdata[i];

    if (node->kind == NODE_PARTY)
      add_party (preview, document, plan, node);
  }
}

/* The last line of the title page says where and when; then the parties in their order. */
static char *
describe (const Document *document, const Cadrage *plan)
{
  g_autoptr (GString) preview = g_string_new (NULL);
  const Block *subtitle = NULL;

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = document->blocks->pdata[i];

    if (block->kind == BLOCK_SUBTITLE)
      subtitle = block;
  }
  if (subtitle != NULL) {
    g_autofree char *text = runs_to_text (subtitle->runs);

    g_string_append_printf (preview, "%s\n", text);
  }
  for (guint i = 0; i < plan->nodes->len; i++)
    if (((const Node *) plan->nodes->pdata[i])->kind == NODE_PARTIES)
      add_parties (preview, document, plan, plan->nodes->pdata[i]);

  return g_strchomp (g_strdup (preview->str));
}

static Creation
creation_of (const Starting *starting, const char *path, const char *uuid)
{
  return (Creation){
    .path = path,
    .uuid = uuid,
    .cadrage = starting->plan,
    .region = starting->region,
    .architecture = starting->architecture,
    .typeface = starting->typeface,
  };
}

static Who
who_of (const char *author)
{
  return (Who){ author != NULL && author[0] != '\0' ? author : user_get_name (),
                user_read_clock () };
}

/* The act that would be made, in memory: nothing is written. */
char *
starting_preview (const Starting *starting, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *nowhere = g_build_filename (g_get_tmp_dir (), uuid, NULL);
  Creation creation = creation_of (starting, nowhere, uuid);
  g_autoptr (Store) store = action_begin (&creation, who_of (NULL), error);
  Dossier *dossier = store != NULL ? store_snapshot (store, NULL, error) : NULL;
  State *state = dossier != NULL ? state_new (dossier, nowhere, error) : NULL;
  char *preview;

  if (state == NULL)
    return NULL;

  preview = describe (draft_get_document (state_get_draft (state)), state->cadrage);
  state_free (state);
  return preview;
}

/* Owned: "STEM.convention", else "STEM 2.convention"… */
static char *
find_free (const char *folder, const char *stem)
{
  char *path = NULL;

  for (int i = 1; i <= COPIES_MAX; i++) {
    g_autofree char *name = i == 1 ? g_strconcat (stem, STARTING_SUFFIX, NULL)
                                   : g_strdup_printf ("%s %d%s", stem, i, STARTING_SUFFIX);

    g_free (path);
    path = g_build_filename (folder, name, NULL);
    if (store_check_place (path, NULL))
      break;
  }

  return path;
}

char *
starting_suggest_path (const Starting *starting, const char *folder)
{
  g_autofree char *stem =
      starting->region != NULL
          ? g_strdup_printf ("Convention %s %d",
                             starting_get_name (starting->plan, starting->region)->name,
                             starting->plan->year)
          : g_strdup_printf ("Convention %d", starting->plan->year);

  return find_free (folder, g_strdelimit (stem, "/", '-'));
}

bool
starting_make (const Starting *starting, const char *path, const char *author, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  Creation creation = creation_of (starting, path, uuid);
  g_autoptr (Store) store = action_create (&creation, who_of (author), error);

  return store != NULL && house_logos_enter (store, starting->plan, who_of (author), error);
}

static DossierDescription *
read_description (const char *file_name, GError **error)
{
  g_autofree char *schema = data_folder_dup_file ("schemas", "dossier.rng");
  g_autofree char *inspector = inspector_dup_path ();
  g_autoptr (GBytes) file =
      tree_load (file_name, MAX (DOSSIER_XML_BYTES_MAX, INSPECT_BYTES_MAX), error);
  g_autoptr (GBytes) xml = file != NULL ? carried_take_xml (inspector, file, error) : NULL;

  return xml != NULL ? dossier_description_read (xml, file_name, schema, error) : NULL;
}

static Cadrage *
read_plan (const DossierDescription *description, const char *file_name, GError **error)
{
  g_autofree char *schema = data_folder_dup_file ("schemas", "cadrage.rng");

  return description->cadrage_xml != NULL
             ? cadrage_read (description->cadrage_xml, file_name, schema, error)
             : data_folder_read_cadrage (description->cadrage, error);
}

static char *
import (const char *file_name, const char *folder, const char *stem, GError **error)
{
  g_autoptr (DossierDescription) description = read_description (file_name, error);
  g_autoptr (Cadrage) plan = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  g_autofree char *path = find_free (folder, stem);
  Importing importing = { .path = path, .file_name = file_name, .who = who_of (NULL) };

  plan = description != NULL ? read_plan (description, file_name, error) : NULL;
  regions = plan != NULL ? data_folder_read_regions (error) : NULL;
  if (regions == NULL)
    return NULL;

  importing.description = description;
  importing.cadrage = plan;
  importing.regions = regions;
  return importing_make (&importing, error) ? g_steal_pointer (&path) : NULL;
}

char *
starting_make_example (const char *folder, GError **error)
{
  g_autofree char *file_name = data_folder_dup_file ("samples", EXAMPLE ".xml");

  return import (file_name, folder, _ ("Example ALPC 2016"), error);
}

char *
starting_import (const char *file_name, const char *folder, GError **error)
{
  g_autofree char *stem = g_filename_display_basename (file_name);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot != stem)
    *dot = '\0';
  return import (file_name, folder, stem, error);
}
