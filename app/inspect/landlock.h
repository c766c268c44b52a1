/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files a process may still open, by Landlock. */
#pragma once

/* None at all; with a program, that one and what programs read to start: libraries, fonts.
 * Does nothing where the kernel has no Landlock. */
void landlock_enter (const char *program);
