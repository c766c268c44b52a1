/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/system-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <seccomp.h>
#include <sys/mman.h>

static const int reading[] = {
  SCMP_SYS (brk),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (close),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (fstat),
  SCMP_SYS (futex),
  SCMP_SYS (getpid),
  SCMP_SYS (getrandom),
  SCMP_SYS (gettid),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (lseek),
  SCMP_SYS (madvise),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),
  SCMP_SYS (newfstatat),
  SCMP_SYS (pread64),
  SCMP_SYS (read),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rseq),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_yield),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (sysinfo),
  SCMP_SYS (time),
  SCMP_SYS (write),
  SCMP_SYS (writev),
};

/* Besides, to be started and to look around. */
static const int running[] = {
  SCMP_SYS (access),
  SCMP_SYS (arch_prctl),
  SCMP_SYS (dup),
  SCMP_SYS (execve),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (fadvise64),
  SCMP_SYS (fcntl),
  SCMP_SYS (fstatfs),
  SCMP_SYS (getcwd),
  SCMP_SYS (getdents64),
  SCMP_SYS (getegid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getuid),
  SCMP_SYS (lstat),
  SCMP_SYS (mmap),
  SCMP_SYS (mprotect),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (readv),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (set_tid_address),
  SCMP_SYS (stat),
  SCMP_SYS (statfs),
  SCMP_SYS (statx),
  SCMP_SYS (uname),
};

/* The call, where so many bits of that argument have the value. */
static void
allow_where (scmp_filter_ctx filter, int call, unsigned argument, guint64 bits, guint64 value)
{
  struct scmp_arg_cmp condition = {
    .arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = bits, .datum_b = value
  };

  (void) seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, call, 1, &condition);
}

/* Memory that is read and written, and never run. */
static void
allow_memory (scmp_filter_ctx filter)
{
  allow_where (filter, SCMP_SYS (mmap), 2, PROT_EXEC, 0);
  allow_where (filter, SCMP_SYS (mprotect), 2, PROT_EXEC, 0);
}

/* To be read only; none is made. Limits are asked for, not set. */
static void
allow_opening (scmp_filter_ctx filter)
{
  allow_where (filter, SCMP_SYS (open), 1, O_ACCMODE | O_CREAT, O_RDONLY);
  allow_where (filter, SCMP_SYS (openat), 2, O_ACCMODE | O_CREAT, O_RDONLY);
  allow_where (filter, SCMP_SYS (prlimit64), 2, G_MAXUINT64, 0);
}

void
system_calls_restrict (bool is_running)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));

  if (filter == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    (void) seccomp_rule_add (filter, SCMP_ACT_ALLOW, reading[i], 0);
  for (guint i = 0; is_running && i < G_N_ELEMENTS (running); i++)
    (void) seccomp_rule_add (filter, SCMP_ACT_ALLOW, running[i], 0);
  if (is_running)
    allow_opening (filter);
  else
    allow_memory (filter);
  (void) seccomp_load (filter);
  seccomp_release (filter);
}
