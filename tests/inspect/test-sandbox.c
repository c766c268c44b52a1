/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <linux/landlock.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROGRAM "/usr/bin/true"

static bool
opens (const char *path)
{
  return open (path, O_RDONLY) >= 0;
}

static bool
connects (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0 || socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool
forks (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);

  return pid > 0;
}

static bool
becomes (const char *path)
{
  char *const words[] = { (char *) "true", NULL };

  return execve (path, words, words + 1) == 0;
}

static bool
writes (void)
{
  return open ("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0 ||
         open ("/tmp/inspect-was-here", O_CREAT | O_WRONLY, 0600) >= 0;
}

static bool
meddles (void)
{
  return kill (getppid (), 0) == 0 || ptrace (PTRACE_TRACEME, 0, NULL, NULL) == 0 ||
         prctl (PR_SET_DUMPABLE, 1, 0, 0, 0) == 0 || chdir ("/tmp") == 0;
}

static bool
runs_what_it_wrote (void)
{
  return mmap (NULL, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
         MAP_FAILED;
}

static bool
still_works (void)
{
  g_autofree char *memory = g_malloc (1 << 20);

  memory[0] = 1;
  return memory[0] == 1 && getpid () > 0;
}

/* What a process that only reads could do all the same; one bit each. */
static int
try_reading (void)
{
  sandbox_enter (SANDBOX_READING, NULL);

  return opens ("/etc/passwd") << 0 | connects () << 1 | forks () << 2 |
         becomes (PROGRAM) << 3 | writes () << 4 | meddles () << 5 |
         runs_what_it_wrote () << 6 | !still_works () << 7;
}

static int
try_running (void)
{
  sandbox_enter (SANDBOX_RUNNING, PROGRAM);

  return connects () << 1 | forks () << 2 | writes () << 4 | meddles () << 5 |
         !still_works () << 7;
}

/* By Landlock, where there is one. */
static int
try_other_files (void)
{
  sandbox_enter (SANDBOX_RUNNING, PROGRAM);

  return opens ("/etc/passwd") << 0 | opens ("/proc/self/environ") << 1 |
         becomes ("/usr/bin/id") << 3 | !opens ("/usr/share") << 4;
}

static int
try_program (void)
{
  sandbox_enter (SANDBOX_RUNNING, PROGRAM);
  (void) becomes (PROGRAM);

  return 1;
}

/* Returned: what a process of its own said when it ended. */
static int
ask (int (*attempt) (void))
{
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (attempt ());
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static bool
has_seccomp (void)
{
  return prctl (PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

static bool
has_landlock (void)
{
  return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

static void
test_reading (void)
{
  if (!has_seccomp ())
    g_test_skip ("This kernel has no seccomp");
  else
    g_assert_cmphex ((guint64) ask (try_reading), ==, 0);
}

static void
test_running (void)
{
  if (!has_seccomp ())
    g_test_skip ("This kernel has no seccomp");
  else
    g_assert_cmphex ((guint64) ask (try_running), ==, 0);
}

static void
test_other_files (void)
{
  if (!has_landlock ())
    g_test_skip ("This kernel has no Landlock");
  else
    g_assert_cmphex ((guint64) ask (try_other_files), ==, 0);
}

static void
test_program (void)
{
  g_assert_cmpint (ask (try_program), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sandbox/reading", test_reading);
  g_test_add_func ("/sandbox/running", test_running);
  g_test_add_func ("/sandbox/other-files", test_other_files);
  g_test_add_func ("/sandbox/program", test_program);

  return g_test_run ();
}
