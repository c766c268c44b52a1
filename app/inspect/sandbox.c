/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/sandbox.h"

#include "inspect/landlock.h"
#include "inspect/system-calls.h"

#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MEMORY_BYTES (1024ul << 20)
#define SECONDS 30
#define DESCRIPTORS 64

/* AddressSanitizer sets more memory aside than there is. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

static void
limit (int resource, rlim_t most)
{
  struct rlimit bounds = { .rlim_cur = most, .rlim_max = most };

  (void) setrlimit ((__rlimit_resource_t) resource, &bounds);
}

void
sandbox_enter (SandboxKind kind, const char *program)
{
  if (!IS_SANITIZED)
    limit (RLIMIT_AS, MEMORY_BYTES);
  limit (RLIMIT_CPU, SECONDS);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_NOFILE, DESCRIPTORS);
  (void) alarm (2 * SECONDS);
  (void) prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  (void) prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  (void) prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  landlock_enter (kind == SANDBOX_RUNNING ? program : NULL);
  system_calls_restrict (kind == SANDBOX_RUNNING);
}
