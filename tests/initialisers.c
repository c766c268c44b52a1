/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libraries allocate while they are loaded, before main, is theirs until the program ends
 * and no leak of ours: GLib drops its first table of 2048 quarks on purpose when a program has
 * more, as the windows have at times. No stack shows that it was GLib, so no line of
 * foreign-leaks.txt can name it. */
#include <sanitizer/lsan_interface.h>

static void
before_libraries (int n_arguments, char **arguments, char **environment)
{
  __lsan_disable ();
}

__attribute__ ((section (".preinit_array"),
                used)) static void (*const first) (int, char **, char **) = before_libraries;

__attribute__ ((constructor)) static void
after_libraries (void)
{
  __lsan_enable ();
}
