/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/replacement.h"

#include "document/wording.h"
#include "figures/forms.h"
#include "number/format.h"

#include <string.h>

static void
replacement_free (gpointer data)
{
  Replacement *replacement = data;

  g_free (replacement->target);
  g_free (replacement->of);
  g_free (replacement->before);
  g_free (replacement->after);
  g_free (replacement);
}

const ReplacementWords *
replacement_words_of (const Writer *writer, const Inline *item)
{
  static const ReplacementWords date = { "la date : « ", " » est remplacée par la date : « " };
  static const ReplacementWords number = { "le nombre : « ",
                                           " » est remplacé par le nombre : « " };
  static const ReplacementWords amount = { "le montant : « ",
                                           " » est remplacé par le montant : « " };
  static const ReplacementWords words = { "les mots : « ",
                                          " » sont remplacés par les mots : « " };
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };

  if (!figures_resolve (writer->figures, item->of, &symbol, members))
    return &words;

  const Type *type = &((Datum *) writer->cadrage->data->pdata[symbol])->type;

  if (type->kind == KIND_DATE)
    return &date;
  if (type->kind == KIND_NUMBER)
    return type->unit.powers[0] == 1 ? &amount : &number;
  return &words;
}

static void
add (Writer *writer, const Node *node, const Inline *item, const char *mark,
     GPtrArray *replacements)
{
  Replacement *replacement = g_new0 (Replacement, 1);
  g_autofree char *of_before = g_strconcat (INITIAL_PREFIX, item->of, NULL);
  g_autofree char *after = form_write (writer->figures, item->of, item->form, item->form_name);

  replacement->node = node;
  replacement->target = g_strdup (item->first);
  replacement->of = g_strdup (item->of);
  replacement->before = form_write (writer->figures, of_before, item->form, item->form_name);
  replacement->after = after != NULL ? g_strconcat (after, mark, NULL) : NULL;
  g_ptr_array_add (replacements, replacement);
}

static void
collect (Writer *writer, const Node *node, const char *mark, GPtrArray *replacements)
{
  if (!outline_stands (writer->outline, node))
    return;

  g_autoptr (GPtrArray) wording = wording_dup (writer, node);

  for (guint i = 0; i < wording->len; i++) {
    const Inline *item = wording->pdata[i];

    if (item->kind == INLINE_REPLACEMENT)
      add (writer, node, item, mark, replacements);
  }
  for (guint i = 0; i < node->children->len; i++)
    collect (writer, node->children->pdata[i], mark, replacements);
}

GPtrArray *
replacements_collect (Writer *writer, const char *mark)
{
  GPtrArray *replacements = g_ptr_array_new_with_free_func (replacement_free);
  const GPtrArray *nodes = outline_get_nodes (writer->outline);

  for (guint i = 0; i < nodes->len; i++)
    collect (writer, nodes->pdata[i], mark, replacements);
  return replacements;
}

/* Whether it holds in the clause that is being written. */
static bool
holds_here (const Writer *writer, const Replacement *replacement)
{
  const char *here = writer->node->id;
  gsize length = strlen (replacement->target);

  return replacement->before != NULL && replacement->after != NULL &&
         strncmp (here, replacement->target, length) == 0 &&
         (here[length] == '\0' || here[length] == '.');
}

const char *
replacement_find (Writer *writer, const char *of)
{
  for (guint i = 0; writer->consolidating && i < writer->replacements->len; i++) {
    Replacement *replacement = writer->replacements->pdata[i];

    if (g_str_equal (replacement->of, of) && holds_here (writer, replacement)) {
      replacement->n_met++;
      return replacement->after;
    }
  }

  return NULL;
}

/* Owned: with ordinary spaces for those that do not break, as people type them. */
static char *
with_plain_spaces (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, NO_BREAK_SPACE, " ", 0);
  g_string_replace (plain, NARROW_SPACE, " ", 0);
  return g_string_free (plain, FALSE);
}

char *
replacement_apply (Writer *writer, const char *text)
{
  g_autofree char *changed = NULL;

  for (guint i = 0; writer->consolidating && i < writer->replacements->len; i++) {
    Replacement *replacement = writer->replacements->pdata[i];

    if (!holds_here (writer, replacement))
      continue;

    g_autofree char *before = with_plain_spaces (replacement->before);
    GString *whole = g_string_new (NULL);
    g_autofree char *plain = with_plain_spaces (changed != NULL ? changed : text);
    guint n_met;

    g_string_append (whole, plain);
    n_met = g_string_replace (whole, before, replacement->after, 0);
    replacement->n_met += n_met;
    if (n_met > 0) {
      g_free (changed);
      changed = g_strdup (whole->str);
    }
    g_string_free (whole, TRUE);
  }

  return g_steal_pointer (&changed);
}
