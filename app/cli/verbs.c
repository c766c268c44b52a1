/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/verbs.h"

#include "cli/failure.h"
#include "cli/help.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const Verb *const verbs[] = {
  &verb_new,   &verb_show,   &verb_set,    &verb_figures,  &verb_explain,
  &verb_check, &verb_pdf,    &verb_freeze, &verb_versions, &verb_verify,
  &verb_sign,  &verb_status, &verb_diff,   &verb_log,      &verb_undo,
  &verb_redo,  &verb_import, &verb_export, NULL,
};

const Verb *
verb_find (const char *name)
{
  for (const Verb *const *verb = verbs; *verb != NULL; verb++)
    if (strcmp ((*verb)->name, name) == 0)
      return *verb;

  return NULL;
}

static bool
asks_for_help (char **words)
{
  for (char **word = words; *word != NULL && strcmp (*word, "--") != 0; word++)
    if (strcmp (*word, "--help") == 0 || strcmp (*word, "-h") == 0)
      return true;

  return false;
}

int
verb_run (const Verb *verb, char **words, GError **error)
{
  g_autoptr (Call) call = NULL;

  if (asks_for_help (words)) {
    help_print_verb (verb);
    return EXIT_DONE;
  }

  call = call_read (verb->name, verb->options, words, error);
  if (call == NULL)
    return EXIT_CALL;

  if (call->arguments->len < verb->arguments_min ||
      call->arguments->len > verb->arguments_max) {
    const char *sentence = call->arguments->len < verb->arguments_min
                               ? _ ("Something is missing: type “quadripartite %s %s”")
                               : _ ("There is one word too many: type “quadripartite %s %s”");
    g_set_error (error, CLI_ERROR, EXIT_CALL, sentence, verb->name, _ (verb->arguments));
    return EXIT_CALL;
  }

  return verb->run (call, error);
}
