/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "actions/label.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

Who
sample_who (void)
{
  return (Who){ "Claire Martin", 1460000000 };
}

static void
make_folder (Sample *sample)
{
  const char *memory = "/dev/shm";
  char *template = g_build_filename (g_access (memory, W_OK) == 0 ? memory : g_get_tmp_dir (),
                                     "actions-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (template));
  sample->folder = template;
  sample->path = g_build_filename (template, "essai.convention", NULL);
}

void
sample_begin (Sample *sample, const char *architecture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "actions", "small.xml", NULL);

  make_folder (sample);
  sample->cadrage = cadrage_read_file (file, NULL, &error);
  g_assert_no_error (error);
  sample->store = action_create (&(Creation){ .path = sample->path,
                                              .uuid = "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11",
                                              .cadrage = sample->cadrage,
                                              .architecture = architecture },
                                 sample_who (), &error);
  g_assert_no_error (error);
}

void
sample_end (Sample *sample)
{
  g_clear_pointer (&sample->store, store_close);
  g_clear_pointer (&sample->cadrage, cadrage_free);
  (void) g_remove (sample->path);
  g_assert_cmpint (g_rmdir (sample->folder), ==, 0);
  g_free (sample->path);
  g_free (sample->folder);
}

guint
sample_count_entries (Sample *sample)
{
  g_autoptr (GPtrArray) entries = store_read_entries (sample->store, NULL);

  return entries->len;
}

bool
sample_try_set (Sample *sample, GError **error, const char *first, ...)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) assignments = g_array_new (FALSE, TRUE, sizeof (Assignment));
  va_list rest;

  va_start (rest, first);
  for (const char *text = first; text != NULL; text = va_arg (rest, const char *)) {
    char *copy = g_strdup (text);
    char *equals = strchr (copy, '=');
    Assignment assignment = { copy, equals + 1, NULL };

    *equals = '\0';
    g_ptr_array_add (copies, copy);
    g_array_append_val (assignments, assignment);
  }
  va_end (rest);

  return action_set (sample->store, sample->cadrage, assignments, sample_who (), error);
}

bool
sample_set (Sample *sample, const char *assignment)
{
  g_autoptr (GError) error = NULL;
  guint before = sample_count_entries (sample);

  g_assert_true (sample_try_set (sample, &error, assignment, NULL));
  g_assert_no_error (error);
  return sample_count_entries (sample) == before + 1;
}

void
sample_assert (Sample *sample, const char *path, const char *value)
{
  g_autoptr (Dossier) dossier = store_snapshot (sample->store, NULL, NULL);

  g_assert_cmpstr (dossier_get (dossier, path), ==, value);
}

char *
sample_label (Sample *sample)
{
  g_autoptr (GPtrArray) entries = store_read_entries (sample->store, NULL);
  const Entry *last = entries->pdata[entries->len - 1];

  return action_label (last->op, sample->cadrage);
}
