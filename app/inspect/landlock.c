/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/landlock.h"

#include <fcntl.h>
#include <glib.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The rights of each version of Landlock, which the headers may not know yet. */
#define RIGHTS_1 ((UINT64_C (1) << 13) - 1)
#define RIGHT_REFER (UINT64_C (1) << 13)    /* since 2 */
#define RIGHT_TRUNCATE (UINT64_C (1) << 14) /* since 3 */
#define RIGHT_DEVICES (UINT64_C (1) << 15)  /* since 5 */

static guint64
rights_of (long version)
{
  return RIGHTS_1 | (version >= 2 ? RIGHT_REFER : 0) | (version >= 3 ? RIGHT_TRUNCATE : 0) |
         (version >= 5 ? RIGHT_DEVICES : 0);
}

static void
allow (int rules, const char *path, guint64 rights)
{
  struct landlock_path_beneath_attr rule = { .allowed_access = rights };

  rule.parent_fd = open (path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0)
    return;
  (void) syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  (void) close (rule.parent_fd);
}

static void
allow_program (int rules, const char *program)
{
  static const char *const libraries[] = { "/usr/lib", "/usr/lib64", "/lib", "/lib64" };
  static const char *const folders[] = { "/usr/share", "/etc/fonts", "/var/cache/fontconfig" };
  guint64 file = LANDLOCK_ACCESS_FS_READ_FILE, folder = file | LANDLOCK_ACCESS_FS_READ_DIR;

  allow (rules, program, file | LANDLOCK_ACCESS_FS_EXECUTE);
  allow (rules, "/etc/ld.so.cache", file);
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    allow (rules, libraries[i], folder | LANDLOCK_ACCESS_FS_EXECUTE);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    allow (rules, folders[i], folder);
}

void
landlock_enter (const char *program)
{
  long version =
      syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  struct landlock_ruleset_attr attributes = { .handled_access_fs = rights_of (version) };
  int rules;

  if (version < 1)
    return;
  rules = (int) syscall (SYS_landlock_create_ruleset, &attributes,
                         sizeof attributes.handled_access_fs, 0);
  if (rules < 0)
    return;
  if (program != NULL)
    allow_program (rules, program);
  (void) syscall (SYS_landlock_restrict_self, rules, 0);
  (void) close (rules);
}
