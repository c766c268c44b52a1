/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/help.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static void
print_line (const char *name, int width, const char *text)
{
  printf ("  %s%*s%s\n", name, (int) (width - g_utf8_strlen (name, -1)), "", text);
}

void
help_print_program (const Verb *const *verbs)
{
  printf ("%s\n\n",
          _ ("Quadripartite prepares a convention régionale quadripartite: its figures, its "
             "text, its checks and its PDF."));
  printf ("%s quadripartite %s\n", _ ("Usage:"), _ ("VERB FILE [ARGUMENT…] [OPTION…]"));
  printf ("       quadripartite %s\n\n%s\n", _ ("FILE: opens it in a window"), _ ("Verbs:"));
  for (const Verb *const *verb = verbs; *verb != NULL; verb++)
    print_line ((*verb)->name, 10, _ ((*verb)->summary));

  printf ("\n%s\n",
          _ ("“quadripartite VERB --help” says more of a verb; “man quadripartite” says all."));
  printf ("\n%s\n", _ ("Exit codes:"));
  print_line ("0", 4, _ ("done"));
  print_line ("1", 4, _ ("refused by a rule or a check"));
  print_line (
      "2", 4,
      _ ("wrong call: an unknown verb, option, path or id, a value that cannot be read"));
  print_line ("3", 4, _ ("a file that is missing, damaged, foreign or newer than the program"));
  print_line ("4", 4,
              _ ("the outside world: disk, permission, lock, a file that already exists"));
}

static int
width_of_options (const Option *options)
{
  int width = 8;

  for (const Option *option = options; option->name != NULL; option++)
    width = MAX (width,
                 (int) strlen (option->name) + 5 +
                     (option->argument ? (int) g_utf8_strlen (_ (option->argument), -1) : 0));

  return width;
}

void
help_print_verb (const Verb *verb)
{
  int width = width_of_options (verb->options);

  printf ("%s quadripartite %s %s\n\n%s\n", _ ("Usage:"), verb->name, _ (verb->arguments),
          _ (verb->summary));
  if (verb->details != NULL)
    printf ("\n%s\n", _ (verb->details));

  printf ("\n%s\n", _ ("Options:"));
  for (const Option *option = verb->options; option->name != NULL; option++) {
    g_autofree char *name =
        g_strdup_printf ("--%s%s%s", option->name, option->argument ? " " : "",
                         option->argument ? _ (option->argument) : "");
    print_line (name, width, _ (option->text));
  }
  print_line ("--help", width, _ ("print this help"));

  printf ("\n%s\n  %s\n", _ ("Example:"), verb->example);
}
