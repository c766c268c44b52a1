/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/text.h"

static const char *const form_names[] = {
  [FORM_COUNT] = "nombre",
  [FORM_PLAIN_COUNT] = "nombre-simple",
  [FORM_SIGNED_COUNT] = "nombre-signe",
  [FORM_ABSOLUTE_COUNT] = "nombre-absolu",
  [FORM_WORDS] = "lettres",
  [FORM_EUROS] = "chiffres",
  [FORM_EUROS_OR_NONE] = "chiffres-ou-neant",
  [FORM_WORDS_AND_EUROS] = "lettres-et-chiffres",
  [FORM_MILLIONS] = "millions",
  [FORM_PERCENT] = "pourcentage",
  [FORM_DATE] = "date",
  [FORM_YEAR] = "annee",
  [FORM_DURATION] = "duree",
  [FORM_TITLE_FULL_NAME] = "civilite-prenom-nom",
  [FORM_FULL_NAME] = "prenom-nom",
  [FORM_CAPACITY_NAME] = "qualite-et-nom",
  [FORM_TEXT] = "texte",
  [FORM_FREE_TEXT] = "texte-libre",
  [FORM_CAPITALIZED] = "majuscule",
  [FORM_WITH_ARTICLE] = "avec-article",
  [FORM_WITH_ARTICLE_CAP] = "avec-article-majuscule",
  [FORM_ADDRESS] = "adresse",
  [FORM_LIST] = "liste",
  [FORM_LOGOS] = "rangee",
  [FORM_RAISED_OR_CUT] = "augmentee-ou-diminuee",
};

Form
form_from_name (const char *name, bool *ret_known)
{
  for (size_t i = 0; i < G_N_ELEMENTS (form_names); i++)
    if (g_strcmp0 (form_names[i], name) == 0) {
      *ret_known = true;
      return (Form) i;
    }
  *ret_known = false;
  return FORM_OTHER;
}

void
inline_free (Inline *item)
{
  if (item == NULL)
    return;
  g_free (item->text);
  g_free (item->of);
  g_free (item->form_name);
  g_free (item->first);
  g_free (item->second);
  g_free (item);
}

void
column_free (Column *column)
{
  if (column == NULL)
    return;
  g_free (column->title);
  g_clear_pointer (&column->title_inlines, g_ptr_array_unref);
  g_free (column);
}

Node *
node_new (NodeKind kind, int line)
{
  Node *node = g_new0 (Node, 1);

  node->kind = kind;
  node->line = line;
  node->instruments = ~0u;
  node->inlines = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  if (kind == NODE_TABLE)
    node->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  return node;
}

void
node_free (Node *node)
{
  if (node == NULL)
    return;
  g_free (node->id);
  g_free (node->name);
  g_free (node->title);
  g_free (node->title_otherwise);
  formula_free (node->title_test);
  g_free (node->evidence);
  formula_free (node->test);
  g_free (node->usage);
  g_free (node->variant);
  g_free (node->role);
  g_free (node->of);
  g_free (node->dimension);
  g_clear_pointer (&node->columns, g_ptr_array_unref);
  g_ptr_array_unref (node->inlines);
  g_ptr_array_unref (node->children);
  g_free (node);
}
