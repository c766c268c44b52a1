/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "alpc.h"

#include "exchange/importing.h"

#include <glib/gstdio.h>

/* A thread that has given its answer may hold what it worked for a moment longer. */
#define THREAD_PATIENCE 5000

static char *
data_path (const char *folder, const char *file)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), folder, file, NULL);
}

static void
import (const char *path)
{
  g_autofree char *sample = data_path ("samples", "alpc-2016.xml");
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
  description = dossier_description_read (bytes, "alpc-2016.xml", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (importing_make (&(Importing){ path, "alpc-2016.xml", description, cadrage,
                                               regions, (Who){ "Claire Martin", 1460000000 } },
                                 &error));
}

void
alpc_begin (Alpc *alpc)
{
  g_autoptr (GError) error = NULL;

  alpc->folder = g_dir_make_tmp ("alpc-XXXXXX", &error);
  g_assert_no_error (error);
  alpc->path = g_build_filename (alpc->folder, "alpc.convention", NULL);
  import (alpc->path);
  alpc->session = quad_session_open (alpc->path, &error);
  g_assert_no_error (error);
}

void
alpc_end (Alpc *alpc)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  for (int i = 0; G_OBJECT (alpc->session)->ref_count > 1 && i < THREAD_PATIENCE; i++)
    g_usleep (1000);
  g_assert_finalize_object (g_steal_pointer (&alpc->session));
  folder = g_dir_open (alpc->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (alpc->folder, name, NULL);

    (void) g_remove (path);
  }
  g_assert_cmpint (g_rmdir (alpc->folder), ==, 0);
  g_free (alpc->path);
  g_free (alpc->folder);
}

void
alpc_set (Alpc *alpc, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  (void) quad_session_set (alpc->session, path, text, &error);
  g_assert_no_error (error);
}

void
alpc_assert (Alpc *alpc, const char *path, const char *value)
{
  const char *found = dossier_get (quad_session_get_dossier (alpc->session), path);

  g_assert_cmpstr (found != NULL ? found : "", ==, value);
}
