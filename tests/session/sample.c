/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "actions/create.h"
#include "actions/importing.h"
#include "session/freezing.h"
#include "session/signing.h"

#include <glib/gstdio.h>

/* A thread that has given its answer may hold what it worked for a moment longer. */
#define THREAD_PATIENCE 5000

static const Who who = { "Claire Martin", 1460000000 };

static char *
data_path (const char *folder, const char *file)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), folder, file, NULL);
}

static void
import (const char *path, const char *name)
{
  g_autofree char *sample = data_path ("samples", name);
  g_autofree char *plan = data_path ("cadrages", "plan-500000-2016.xml");
  g_autofree char *names = data_path ("regions", "regions.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage = cadrage_read_file (plan, NULL, &error);
  g_autoptr (GPtrArray) regions = regions_read_file (names, NULL, &error);
  g_autoptr (DossierDescription) description = NULL;
  g_autofree char *xml = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (sample, &xml, &size, &error));
  bytes = g_bytes_new (xml, size);
  description = dossier_description_read (bytes, name, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (
      importing_make (&(Importing){ path, name, description, cadrage, regions, who }, &error));
}

static void
import_alpc (const char *path)
{
  import (path, "alpc-2016.xml");
}

static void
import_complete (const char *path)
{
  import (path, "essai-complet.xml");
}

static void
create (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = data_path ("cadrages", "plan-500000-2016.xml");
  g_autoptr (Cadrage) cadrage = cadrage_read_file (file, NULL, &error);
  g_autoptr (Store) store = NULL;

  g_assert_no_error (error);
  store = action_create (&(Creation){ .path = path,
                                      .uuid = "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11",
                                      .cadrage = cadrage,
                                      .architecture = "B" },
                         who, &error);
  g_assert_no_error (error);
}

static void
begin (Sample *sample, void (*make) (const char *path))
{
  g_autoptr (GError) error = NULL;

  sample->folder = g_dir_make_tmp ("dossier-XXXXXX", &error);
  g_assert_no_error (error);
  sample->path = g_build_filename (sample->folder, "essai.convention", NULL);
  make (sample->path);
  sample->session = quad_session_open (sample->path, &error);
  g_assert_no_error (error);
}

void
sample_begin (Sample *sample)
{
  static const char *const values[][2] = {
    { "socle_actions", "38721" },
    { "socle_montant", "96540000" },
    { "actions_supplementaires[region]", "18000" },
    { "actions_supplementaires[pole_emploi]", "8777" },
  };

  begin (sample, create);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    sample_set (sample, values[i][0], values[i][1]);
}

void
sample_begin_alpc (Sample *sample)
{
  begin (sample, import_alpc);
}

void
sample_begin_complete (Sample *sample)
{
  begin (sample, import_complete);
}

void
sample_end (Sample *sample)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  for (int i = 0; G_OBJECT (sample->session)->ref_count > 1 && i < THREAD_PATIENCE; i++)
    g_usleep (1000);
  g_assert_finalize_object (g_steal_pointer (&sample->session));
  folder = g_dir_open (sample->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (sample->folder, name, NULL);

    (void) g_remove (path);
  }
  g_assert_cmpint (g_rmdir (sample->folder), ==, 0);
  g_free (sample->path);
  g_free (sample->folder);
}

void
sample_set (Sample *sample, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  (void) quad_session_set (sample->session, path, text, &error);
  g_assert_no_error (error);
}

void
sample_assert (Sample *sample, const char *path, const char *value)
{
  const char *found = dossier_get (quad_session_get_dossier (sample->session), path);

  g_assert_cmpstr (found != NULL ? found : "", ==, value);
}

guint
sample_count_entries (Sample *sample)
{
  g_autoptr (GPtrArray) entries = quad_session_read_entries (sample->session, NULL);

  return entries->len;
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static void
satisfy (Sample *sample)
{
  g_autoptr (Signing) signing = signing_look (sample->session);
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];
    SigningEvent *event;

    if (condition->state != CONDITION_MISSING || condition->computed)
      continue;
    event = g_new0 (SigningEvent, 1);
    event->kind = SIGNING_SATISFIED;
    event->subject = g_strdup (condition->precondition->id);
    event->date = (Date){ 2016, 3, 10 };
    g_ptr_array_add (events, event);
  }

  g_assert_true (signing_say (sample->session, &(Record){ events, NULL }, &error));
}

void
sample_freeze (Sample *sample)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (Frozen) frozen = NULL;
  g_autoptr (GError) error = NULL;

  freezing_async (sample->session, NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  frozen = freezing_finish (sample->session, result, NULL, &error);
  g_assert_no_error (error);
  satisfy (sample);
}
