/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: one verb a call. */
#include "cli/failure.h"
#include "cli/help.h"
#include "cli/launch.h"
#include "cli/verbs.h"
#include "surroundings/language.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* Cairo and zlib map and unmap large buffers for each page otherwise. */
static void
tune_memory (void)
{
  (void) mallopt (M_MMAP_THRESHOLD, 1 << 30);
  (void) mallopt (M_TRIM_THRESHOLD, 1 << 30);
  (void) mallopt (M_TOP_PAD, 2 << 20);
}

static int
run (char **words, GError **error)
{
  const Verb *verb;

  if (words[0] == NULL) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("Say what to do: type “quadripartite --help” for the list of verbs"));
    return EXIT_CALL;
  }
  if (strcmp (words[0], "--help") == 0 || strcmp (words[0], "-h") == 0) {
    help_print_program (verbs);
    return EXIT_DONE;
  }
  if (strcmp (words[0], "--version") == 0) {
    printf ("quadripartite %s\n", VERSION);
    return EXIT_DONE;
  }

  verb = verb_find (words[0]);
  if (verb == NULL && words[1] == NULL && launch_is_file (words[0])) {
    launch_window (words[0], error);
    return EXIT_WORLD;
  }
  if (verb == NULL) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("“%s” is no verb: type “quadripartite --help” for those there are"),
                 words[0]);
    return EXIT_CALL;
  }

  return verb_run (verb, words + 1, error);
}

/* What was printed must have arrived: a list cut short by a full disk is no success. */
static void
check_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;

  g_set_error (error, CLI_ERROR, EXIT_WORLD,
               _ ("The output could not be written (%s): free some space or send it elsewhere"),
               g_strerror (errno));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int code;

  language_take ();
  tune_memory ();
  /* A limit on the size of files is then an error of the write, and is reported like a full
   * disk. */
  signal (SIGXFSZ, SIG_IGN);

  code = run (argc > 0 ? argv + 1 : argv, &error);
  if (error == NULL)
    check_output (&error);
  if (error == NULL)
    return code;

  failure_print (error);
  return (int) failure_get_code (error);
}
