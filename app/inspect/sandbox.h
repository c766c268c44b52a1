/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a process gives up before it reads what strangers wrote. */
#pragma once

typedef enum {
  SANDBOX_READING, /* reads what is open already, and opens nothing */
  SANDBOX_RUNNING, /* becomes one program, which reads what it needs to run */
} SandboxKind;

/* From now on, and for what it becomes: little memory and time, no network, no other process,
 * no file but those that the kind needs. What the kernel does not know is done without.
 * program: the one that it may become; NULL: none. */
void sandbox_enter (SandboxKind kind, const char *program);
