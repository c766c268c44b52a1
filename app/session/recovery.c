/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/recovery.h"

#include <string.h>

#define KEY_STEP "step"
#define KEY_FIELD "field"
#define KEY_TEXT "text"
#define TEXT_BYTES_MAX 100000
#define FOLDER_MODE 0700
#define FILE_MODE 0600

void
recovery_free (Recovery *recovery)
{
  if (recovery == NULL)
    return;

  g_free (recovery->path);
  g_free (recovery->step);
  g_free (recovery->field);
  g_free (recovery->text);
  g_free (recovery);
}

static char *
file_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "quadripartite", "open.ini", NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *name = file_name ();
  GKeyFile *file = g_key_file_new ();

  (void) g_key_file_load_from_file (file, name, G_KEY_FILE_NONE, NULL);
  return file;
}

static void
save (GKeyFile *file)
{
  g_autofree char *name = file_name ();
  g_autofree char *folder = g_path_get_dirname (name);
  gsize length;
  g_autofree char *data = g_key_file_to_data (file, &length, NULL);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0)
    (void) g_file_set_contents_full (name, data, (gssize) length,
                                     G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, NULL);
}

/* Owned: a path as the name of a group, which may hold no bracket and no control character. */
static char *
group_of (const char *path)
{
  return g_uri_escape_string (path, "/", TRUE);
}

static Recovery *
read_group (GKeyFile *file, const char *group)
{
  Recovery *recovery = g_new0 (Recovery, 1);

  recovery->path = g_uri_unescape_string (group, NULL);
  recovery->step = g_key_file_get_string (file, group, KEY_STEP, NULL);
  recovery->field = g_key_file_get_string (file, group, KEY_FIELD, NULL);
  recovery->text = g_key_file_get_string (file, group, KEY_TEXT, NULL);
  if (recovery->step == NULL)
    recovery->step = g_strdup ("");
  return recovery;
}

GPtrArray *
recovery_read_all (void)
{
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) recovery_free);

  for (char **group = groups; *group != NULL; group++) {
    g_autoptr (Recovery) recovery = read_group (file, *group);

    if (recovery->path != NULL)
      g_ptr_array_add (all, g_steal_pointer (&recovery));
  }

  return all;
}

Recovery *
recovery_read (const char *path)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  return g_key_file_has_group (file, group) ? read_group (file, group) : NULL;
}

void
recovery_note_step (const char *path, const char *step)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  g_key_file_set_string (file, group, KEY_STEP, step);
  save (file);
}

void
recovery_note_typing (const char *path, const char *field, const char *text)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  if (!g_key_file_has_group (file, group))
    return;

  if (text != NULL && strlen (text) <= TEXT_BYTES_MAX && g_utf8_validate (text, -1, NULL)) {
    g_key_file_set_string (file, group, KEY_FIELD, field);
    g_key_file_set_string (file, group, KEY_TEXT, text);
  } else {
    (void) g_key_file_remove_key (file, group, KEY_FIELD, NULL);
    (void) g_key_file_remove_key (file, group, KEY_TEXT, NULL);
  }
  save (file);
}

void
recovery_forget (const char *path)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  if (g_key_file_remove_group (file, group, NULL))
    save (file);
}
