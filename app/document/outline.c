/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/outline.h"

#include "document/addition.h"

struct _Outline {
  Figures *figures;
  guint instrument; /* bit of the act's nature; all ones when it is not known */
  GPtrArray *nodes;
  GPtrArray *additions; /* of Node, owned */
  GHashTable *numbers;  /* Node → number, "" when none; its keys are what stands */
  GHashTable *by_id;
  GPtrArray *variant_faults;
};

static const char *
choice_of (const Outline *outline, const Node *node, const char *field)
{
  g_autofree char *path = g_strdup_printf ("articles.%s.%s", node->id, field);

  return dossier_get (figures_get_dossier (outline->figures), path);
}

bool
outline_offers (const Outline *outline, const Node *node)
{
  return (node->instruments & outline->instrument) != 0 &&
         figures_test (outline->figures, node->test, NULL);
}

static bool
is_wanted (const Outline *outline, const Node *node)
{
  if (node->optional && g_strcmp0 (choice_of (outline, node, "retenu"), "oui") != 0)
    return false;

  return outline_offers (outline, node);
}

static void
set_number (Outline *outline, const Node *node, const char *number)
{
  g_hash_table_insert (outline->numbers, (gpointer) node, g_strdup (number));
  if (node->id != NULL)
    g_hash_table_insert (outline->by_id, node->id, (gpointer) node);
}

static void walk_children (Outline *outline, const Node *node);

/* A wording whose condition holds is taken; without any, the one that the dossier chose. */
static void
walk_variants (Outline *outline, const Node *variants)
{
  const char *chosen = choice_of (outline, variants, "variante");
  int n_standing = 0;

  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = g_ptr_array_index (variants->children, i);

    if (child->test != NULL && is_wanted (outline, child)) {
      set_number (outline, child, "");
      walk_children (outline, child);
      n_standing++;
    }
  }

  for (guint i = 0; n_standing == 0 && chosen != NULL && i < variants->children->len; i++) {
    const Node *child = g_ptr_array_index (variants->children, i);

    if (child->test == NULL && is_wanted (outline, child) &&
        g_strcmp0 (child->variant, chosen) == 0) {
      set_number (outline, child, "");
      walk_children (outline, child);
      n_standing++;
    }
  }

  if (n_standing != 1) {
    VariantFault fault = { variants, n_standing };
    g_ptr_array_add (outline->variant_faults, g_memdup2 (&fault, sizeof fault));
  }
}

static void
walk_children (Outline *outline, const Node *node)
{
  for (guint i = 0; i < node->children->len; i++) {
    const Node *child = g_ptr_array_index (node->children, i);

    if (!is_wanted (outline, child))
      continue;
    set_number (outline, child, "");
    if (child->kind == NODE_VARIANTS)
      walk_variants (outline, child);
    else
      walk_children (outline, child);
  }
}

static char *
to_roman (int number)
{
  static const struct {
    int value;
    const char *digits;
  } steps[] = { { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" },
                { 5, "V" },  { 4, "IV" },  { 1, "I" } };
  GString *roman = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (roman, steps[i].digits);

  return g_string_free (roman, FALSE);
}

static int
count_divisions (const Outline *outline, const Node *article)
{
  int n_divisions = 0;

  for (guint i = 0; i < article->children->len; i++) {
    const Node *child = g_ptr_array_index (article->children, i);
    n_divisions += child->kind == NODE_DIVISION && outline_stands (outline, child);
  }

  return n_divisions;
}

/* I, II, III, unless a division is alone in its article. */
static void
number_divisions (Outline *outline, const Node *article)
{
  int n_divisions = count_divisions (outline, article);
  int rank = 0;

  for (guint i = 0; n_divisions > 1 && i < article->children->len; i++) {
    const Node *child = g_ptr_array_index (article->children, i);

    if (child->kind != NODE_DIVISION || !outline_stands (outline, child))
      continue;
    g_autofree char *roman = to_roman (++rank);
    set_number (outline, child, roman);
  }
}

static void
number_nodes (Outline *outline)
{
  int n_articles = 0;
  int n_annexes = 0;

  for (guint i = 0; i < outline->nodes->len; i++) {
    const Node *node = g_ptr_array_index (outline->nodes, i);

    if (node->kind == NODE_ARTICLE) {
      n_articles++;
      g_autofree char *number =
          n_articles == 1 ? g_strdup ("1er") : g_strdup_printf ("%d", n_articles);
      set_number (outline, node, number);
      number_divisions (outline, node);
    } else if (node->kind == NODE_ANNEX) {
      g_autofree char *number = g_strdup_printf ("%d", ++n_annexes);
      set_number (outline, node, number);
    }
  }
}

static void
add_node (Outline *outline, const Node *node)
{
  if (!is_wanted (outline, node))
    return;

  set_number (outline, node, "");
  walk_children (outline, node);
  g_ptr_array_add (outline->nodes, (gpointer) node);
}

/* The article or annex of the cadrage after which people want theirs; NULL: at the end. */
static const char *
find_anchor (const Outline *outline, const Node *addition)
{
  const GPtrArray *nodes = figures_get_cadrage (outline->figures)->nodes;

  for (guint i = 0; addition->of != NULL && i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);

    if (node->kind == addition->kind && g_str_equal (node->id, addition->of))
      return node->id;
  }

  return NULL;
}

static void
add_additions (Outline *outline, NodeKind kind, const char *after)
{
  for (guint i = 0; i < outline->additions->len; i++) {
    const Node *node = g_ptr_array_index (outline->additions, i);

    if (node->kind == kind && g_strcmp0 (find_anchor (outline, node), after) == 0)
      add_node (outline, node);
  }
}

static void
collect_nodes (Outline *outline)
{
  const GPtrArray *nodes = figures_get_cadrage (outline->figures)->nodes;

  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);
    const Node *next = i + 1 < nodes->len ? g_ptr_array_index (nodes, i + 1) : NULL;

    add_node (outline, node);
    add_additions (outline, node->kind, node->id);
    if (next == NULL || next->kind != node->kind)
      add_additions (outline, node->kind, NULL);
  }
}

Outline *
outline_new (Figures *figures)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  Outline *outline = g_new0 (Outline, 1);
  const Value *nature = figures_find (figures, "acte.nature");
  int instrument =
      nature != NULL && nature->defined ? cadrage_find_instrument (cadrage, nature->text) : -1;

  outline->figures = figures;
  outline->instrument = instrument >= 0 ? 1u << instrument : ~0u;
  outline->nodes = g_ptr_array_new ();
  outline->additions = additions_read (figures_get_dossier (figures));
  outline->numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  outline->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  outline->variant_faults = g_ptr_array_new_with_free_func (g_free);
  collect_nodes (outline);
  number_nodes (outline);

  return outline;
}

void
outline_free (Outline *outline)
{
  if (outline == NULL)
    return;

  g_ptr_array_unref (outline->nodes);
  g_ptr_array_unref (outline->additions);
  g_hash_table_unref (outline->numbers);
  g_hash_table_unref (outline->by_id);
  g_ptr_array_unref (outline->variant_faults);
  g_free (outline);
}

const GPtrArray *
outline_get_nodes (const Outline *outline)
{
  return outline->nodes;
}

bool
outline_stands (const Outline *outline, const Node *node)
{
  return g_hash_table_contains (outline->numbers, node);
}

const char *
outline_get_number (const Outline *outline, const Node *node)
{
  const char *number = g_hash_table_lookup (outline->numbers, node);

  return number != NULL && number[0] != '\0' ? number : NULL;
}

const GPtrArray *
outline_get_variant_faults (const Outline *outline)
{
  return outline->variant_faults;
}

const Node *
outline_find (const Outline *outline, const char *id)
{
  return g_hash_table_lookup (outline->by_id, id);
}

static const Node *
top_of (const Node *node)
{
  while (node->parent != NULL)
    node = node->parent;

  return node;
}

char *
outline_refer (const Outline *outline, const char *id)
{
  const Node *node = outline_find (outline, id);

  if (node == NULL)
    return NULL;

  const Node *top = top_of (node);
  const char *number = outline_get_number (outline, node);
  const char *top_number = outline_get_number (outline, top);

  if (top_number == NULL)
    return g_strdup (top->title != NULL ? top->title : top->id);

  const char *noun = top->kind == NODE_ANNEX ? "annexe" : "article";

  if (node != top && number != NULL)
    return g_strdup_printf ("%s de l’%s %s", number, noun, top_number);

  return g_strdup_printf ("%s %s", noun, top_number);
}

char *
outline_refer_within (const Outline *outline, const char *id)
{
  const Node *node = outline_find (outline, id);
  const char *number = node != NULL ? outline_get_number (outline, node) : NULL;

  return number != NULL && node->parent != NULL ? g_strdup (number)
                                                : outline_refer (outline, id);
}

char *
outline_refer_next (const Outline *outline, const char *id)
{
  const Node *node = outline_find (outline, id);

  if (node == NULL || node->kind != NODE_ARTICLE)
    return NULL;

  /* What had no number becomes the first division when another one comes. */
  return to_roman (MAX (count_divisions (outline, node), 1) + 1);
}

char *
outline_locate (const Outline *outline, const Node *node)
{
  const Node *top = top_of (node);
  const char *number = outline_get_number (outline, top);

  if (number != NULL)
    return g_strdup_printf ("l’%s %s", top->kind == NODE_ANNEX ? "annexe" : "article", number);

  switch (top->kind) {
  case NODE_TITLE_PAGE:
    return g_strdup ("la page de titre");
  case NODE_PARTIES:
    return g_strdup ("la désignation des parties");
  case NODE_VISAS:
    return g_strdup ("les visas");
  case NODE_PREAMBLE:
    return g_strdup ("le préambule");
  case NODE_SIGNATURES:
    return g_strdup ("les signatures");
  default:
    return g_strdup (top->id);
  }
}
