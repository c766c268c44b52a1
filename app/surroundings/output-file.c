/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/output-file.h"

#include "surroundings/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Every SQLite file starts so, the terminating zero included. */
static const char sqlite_magic[16] = "SQLite format 3";

/* What SQLite lays beside a database while it works: it would be read as part of it. */
static const char *const companions[] = { "-journal", "-wal", "-shm" };

static bool
is_database (const char *path)
{
  char start[sizeof sqlite_magic];
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  bool found = false;

  if (descriptor >= 0) {
    found = read (descriptor, start, sizeof start) == (ssize_t) sizeof start &&
            memcmp (start, sqlite_magic, sizeof start) == 0;
    close (descriptor);
  }

  return found;
}

static bool
is_special (const char *path)
{
  struct stat about;

  return stat (path, &about) == 0 && !S_ISREG (about.st_mode) && !S_ISDIR (about.st_mode);
}

static bool
is_dossier (const char *path)
{
  return g_str_has_suffix (path, ".convention") || (!is_special (path) && is_database (path));
}

static bool
is_beside_dossier (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *beside = g_str_has_suffix (path, companions[i])
                                  ? g_strndup (path, strlen (path) - strlen (companions[i]))
                                  : NULL;

    if (beside != NULL && is_dossier (beside))
      return true;
  }

  return false;
}

/* Owned: the file itself where path is a link to it; NULL with an error for a link to nothing.
 * A pipe behind /dev/stdout has no other name. */
static char *
follow_links (const char *path, GError **error)
{
  char *file;

  if (is_special (path) || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return g_strdup (path);

  file = realpath (path, NULL);
  if (file == NULL)
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_DISK,
                 _ ("“%s” is a link to a file that cannot be reached (%s): remove the link, or "
                    "choose another name"),
                 path, g_strerror (errno));
  return file;
}

/* Whether what stands at path may be replaced; also true when nothing does. */
static bool
check_present (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_DISK,
                 _ ("“%s” is a folder: give the name of a file to write"), path);
    return false;
  }
  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_access (path, R_OK | W_OK) != 0 &&
      !is_special (path)) {
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_DISK,
                 _ ("“%s” may not be written (%s): allow it, or choose another name"), path,
                 g_strerror (errno));
    return false;
  }

  return true;
}

bool
output_file_check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (path[0] == '\0') {
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_NAME,
                 _ ("The name of the file to write is empty: give one"));
    return false;
  }
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_DISK,
                 _ ("The folder “%s” does not exist: create it, or choose another place"),
                 folder);
    return false;
  }

  return true;
}

static bool
check_file (const char *path, GError **error)
{
  if (is_beside_dossier (path)) {
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_NAME,
                 _ ("“%s” would be read as a part of the dossier beside it: give the output "
                    "another name"),
                 path);
    return false;
  }
  if (is_dossier (path)) {
    g_set_error (
        error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_NAME,
        _ ("“%s” is a dossier, which is not overwritten: give the output another name"), path);
    return false;
  }

  return output_file_check_place (path, error) && check_present (path, error);
}

bool
output_file_check (const char *path, GError **error)
{
  g_autofree char *file = follow_links (path, error);

  return file != NULL && check_file (path, error) && check_file (file, error);
}

static bool
write_all (int descriptor, GBytes *bytes)
{
  size_t size;
  const char *rest = g_bytes_get_data (bytes, &size);

  while (size > 0) {
    ssize_t written = write (descriptor, rest, size);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return false;
    rest += written;
    size -= (size_t) written;
  }

  return true;
}

static bool
refuse (const char *path, int reason, GError **error)
{
  g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_DISK,
               _ ("“%s” could not be written (%s): nothing was changed; free some space or "
                  "choose another place"),
               path, g_strerror (reason));
  return false;
}

static bool
write_special (const char *path, GBytes *bytes, GError **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int reason = errno;
  bool written;

  if (descriptor < 0)
    return refuse (path, reason, error);

  written = write_all (descriptor, bytes);
  reason = errno;
  close (descriptor);
  return written || refuse (path, reason, error);
}

/* Renaming is only safe once the bytes are on the disk, hence fsync and the test of close. */
static bool
replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  bool written;
  int descriptor;
  int reason;

  descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (descriptor < 0)
    return refuse (path, errno, error);

  written = write_all (descriptor, bytes) && fsync (descriptor) == 0;
  reason = errno;
  if (close (descriptor) != 0 && written) {
    reason = errno;
    written = false;
  }
  if (written && g_rename (temporary, path) != 0) {
    reason = errno;
    written = false;
  }
  if (written)
    return true;

  (void) g_unlink (temporary);
  return refuse (path, reason, error);
}

bool
output_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *file = NULL;

  if (!output_file_check (path, error))
    return false;
  if (is_special (path))
    return write_special (path, bytes, error);

  file = follow_links (path, error);
  return file != NULL && replace (file, bytes, error);
}
