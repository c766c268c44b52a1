/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static int
write_all (int file, GBytes *bytes, bool durable)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0) {
    ssize_t written = write (file, data, size);

    if (written < 0 && errno != EINTR)
      return errno;
    if (written > 0) {
      data += written;
      size -= (gsize) written;
    }
  }

  return durable && fsync (file) != 0 ? errno : 0;
}

/* The name itself is on the disk when its folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  (void) fsync (descriptor);
  close (descriptor);
}

/* Where the file system cannot promise by itself that nothing is replaced, one look before is
 * the best there is. */
static int
give_name (const char *temporary, const char *path)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return EEXIST;
  return g_rename (temporary, path) == 0 ? 0 : errno;
}

int
whole_file_make_named (const char *path, GBytes *bytes, bool durable)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (".", unique, NULL);
  g_autofree char *temporary = g_build_filename (folder, name, NULL);
  int file = g_open (temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  int reason;

  if (file < 0)
    return errno;
  reason = write_all (file, bytes, durable);
  if (close (file) != 0 && reason == 0)
    reason = errno;
  if (reason == 0)
    reason = give_name (temporary, path);
  if (reason != 0)
    (void) g_unlink (temporary);
  else if (durable)
    sync_folder (path);
  return reason;
}

static int
link_file (int file, const char *path)
{
  g_autofree char *descriptor = g_strdup_printf ("/proc/self/fd/%d", file);

  return linkat (AT_FDCWD, descriptor, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

int
whole_file_make (const char *path, GBytes *bytes, bool durable)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  int reason;

  if (file < 0)
    return whole_file_make_named (path, bytes, durable);
  reason = write_all (file, bytes, durable);
  if (reason != 0) {
    close (file);
    return reason;
  }

  reason = link_file (file, path);
  close (file);
  if (reason != 0 && reason != EEXIST)
    return whole_file_make_named (path, bytes, durable);
  if (reason == 0 && durable)
    sync_folder (path);
  return reason;
}
