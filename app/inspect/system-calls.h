/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a process may still ask of the kernel: a list of what it needs, all else is refused. */
#pragma once

#include <stdbool.h>

/* is_running: to become a program, which opens files to read them. Does nothing where the
 * kernel has no seccomp. */
void system_calls_restrict (bool is_running);
