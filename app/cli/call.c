/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/call.h"

#include "cli/failure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *verb;
  const Option *options;
  Call *call;
  char **word; /* the present one */
} Reader;

static const Option *
find_option (const Option *options, const char *name, size_t length)
{
  for (const Option *option = options; option->name != NULL; option++)
    if (strlen (option->name) == length && strncmp (option->name, name, length) == 0)
      return option;

  return NULL;
}

static void
add_value (Call *call, const Option *option, const char *value)
{
  GPtrArray *values = g_hash_table_lookup (call->options, option->name);

  if (values == NULL) {
    values = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (call->options, g_strdup (option->name), values);
  }
  g_ptr_array_add (values, g_strdup (value));
}

static bool
refuse_option (const Reader *reader, GError **error)
{
  g_set_error (error, CLI_ERROR, EXIT_CALL,
               _ ("“%s” has no option “%s”: type “quadripartite %s --help” for those it has"),
               reader->verb, *reader->word, reader->verb);
  return false;
}

static bool
is_option (const char *word)
{
  return word[0] == '-' && strcmp (word, "-") != 0;
}

/* The present word is "--name", "--name=value" or a short option, of which there is none; the
 * value may also be the word that follows, unless that
 * is an option: "--auteur --le" is an author forgotten. */
static bool
read_option (Reader *reader, GError **error)
{
  bool is_long = g_str_has_prefix (*reader->word, "--");
  const char *name = *reader->word + (is_long ? 2 : 1);
  const char *equals = strchr (name, '=');
  size_t length = equals != NULL ? (size_t) (equals - name) : strlen (name);
  const Option *option = is_long ? find_option (reader->options, name, length) : NULL;

  if (option == NULL)
    return refuse_option (reader, error);

  if (option->argument == NULL && equals != NULL) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("The option “--%s” takes no value: type “--%s” alone"), option->name,
                 option->name);
    return false;
  }
  if (option->argument != NULL && equals == NULL &&
      (reader->word[1] == NULL || is_option (reader->word[1]))) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("The option “--%s” lacks its value: type “--%s %s”"), option->name,
                 option->name, _ (option->argument));
    return false;
  }

  if (option->argument == NULL)
    add_value (reader->call, option, "");
  else if (equals != NULL)
    add_value (reader->call, option, equals + 1);
  else
    add_value (reader->call, option, *++reader->word);
  return true;
}

Call *
call_read (const char *verb, const Option *options, char **words, GError **error)
{
  g_autoptr (Call) call = g_new0 (Call, 1);
  Reader reader = { .verb = verb, .options = options, .call = call, .word = words };
  bool only_arguments = false;

  call->arguments = g_ptr_array_new_with_free_func (g_free);
  call->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);

  for (; *reader.word != NULL; reader.word++) {
    const char *word = *reader.word;

    if (only_arguments || !is_option (word))
      g_ptr_array_add (call->arguments, g_strdup (word));
    else if (strcmp (word, "--") == 0)
      only_arguments = true;
    else if (!read_option (&reader, error))
      return NULL;
  }

  return g_steal_pointer (&call);
}

void
call_free (Call *call)
{
  if (call == NULL)
    return;

  g_ptr_array_unref (call->arguments);
  g_hash_table_unref (call->options);
  g_free (call);
}

const char *
call_get_argument (const Call *call, guint rank)
{
  return rank < call->arguments->len ? g_ptr_array_index (call->arguments, rank) : NULL;
}

bool
call_has (const Call *call, const char *option)
{
  return g_hash_table_contains (call->options, option);
}

const char *
call_get (const Call *call, const char *option)
{
  const GPtrArray *values = call_get_all (call, option);

  return values != NULL ? g_ptr_array_index (values, values->len - 1) : NULL;
}

const GPtrArray *
call_get_all (const Call *call, const char *option)
{
  return g_hash_table_lookup (call->options, option);
}
