/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/clauses.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const Cadrage *cadrage;
  const Dossier *dossier;
  Figures *figures;
  const Draft *draft;
  const Outline *outline;
  GHashTable *blocks; /* id → Block */
  GPtrArray *clauses;
  bool added;  /* within an article added by hand */
  int parties; /* place of the top that names them, while it is the last; -1 */
} Reading;

static const char *
cell_of (const Reading *reading, const Clause *clause, const char *field)
{
  g_autofree char *path = g_strconcat (clause->path, ".", field, NULL);

  return dossier_get (reading->dossier, path);
}

/* "ajout-2.1" is entered at ajouts.2. */
static char *
path_of (const Reading *reading, const Node *node)
{
  if (!reading->added)
    return g_strconcat ("articles.", node->id, NULL);

  return g_strdup_printf ("ajouts.%d",
                          (int) g_ascii_strtoll (node->id + strlen ("ajout-"), NULL, 10));
}

static Clause *
add_clause (Reading *reading, ClauseKind kind, const Node *node, int parent)
{
  Clause *clause = g_new0 (Clause, 1);

  clause->kind = kind;
  clause->id = g_strdup (node->id);
  clause->path = path_of (reading, node);
  clause->parent = parent;
  clause->stands = outline_stands (reading->outline, node);
  clause->optional = node->optional;
  clause->usage = g_strdup (node->usage);
  clause->to_verify = node->optional && g_strcmp0 (node->evidence, "M") == 0;
  clause->added = reading->added;
  clause->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  if (node->optional) {
    clause->retained = g_strcmp0 (cell_of (reading, clause, "retenu"), "oui") == 0;
    clause->source = g_strdup (cell_of (reading, clause, "source"));
  }

  g_ptr_array_add (reading->clauses, clause);
  return clause;
}

static int
last_place (const Reading *reading)
{
  return (int) reading->clauses->len - 1;
}

/* What opens the first paragraph of a division is the division's own. */
static void
copy_runs (const GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++) {
    const Run *run = from->pdata[i];

    if ((run->flags & RUN_BOLD) == 0)
      g_ptr_array_add (to, run_new (run->text, run->flags, run->origin, run->target));
  }
}

static Clause *
add_wording (Reading *reading, ClauseKind kind, const Node *node, int parent)
{
  Clause *clause = add_clause (reading, kind, node, parent);
  const Block *block = g_hash_table_lookup (reading->blocks, node->id);

  clause->rewritten = !reading->added && cell_of (reading, clause, "texte") != NULL;
  if (clause->stands && block != NULL) {
    copy_runs (block->runs, clause->runs);
    clause->label = g_strdup (block->label);
  } else {
    g_autoptr (GPtrArray) inlines = draft_dup_wording (reading->draft, node);
    g_autoptr (GPtrArray) runs = draft_word (reading->draft, inlines);
    copy_runs (runs, clause->runs);
  }

  return clause;
}

/* Under what is not retained only what would come with it is shown. */
static bool
is_shown (const Reading *reading, const Node *node, int parent)
{
  const Clause *above = parent >= 0 ? reading->clauses->pdata[parent] : NULL;

  return outline_offers (reading->outline, node) &&
         (above == NULL || above->stands || !node->optional);
}

static Clause *
add_paragraph (Reading *reading, const Node *node, int parent)
{
  Clause *clause = add_wording (reading, CLAUSE_PARAGRAPH, node, parent);
  int place = last_place (reading);

  for (guint i = 0; i < node->children->len; i++) {
    const Node *item = node->children->pdata[i];

    if (is_shown (reading, item, place))
      (void) add_wording (reading, CLAUSE_ITEM, item, place);
  }

  return clause;
}

/* A wording that stands by its own condition leaves nothing to choose. */
static const Node *
find_imposed (const Reading *reading, const Node *variants)
{
  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = variants->children->pdata[i];

    if (child->test != NULL && outline_offers (reading->outline, child))
      return child;
  }

  return NULL;
}

/* A choice that a datum makes is open while that datum is empty: it leads there. */
static void
lead_to_deciding_datum (const Reading *reading, Clause *choice, const Node *variants)
{
  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = variants->children->pdata[i];
    size_t n_symbols;
    const int *symbols = formula_get_symbols (child->test, &n_symbols);

    for (size_t k = 0; k < n_symbols; k++) {
      const Datum *datum = reading->cadrage->data->pdata[symbols[k]];
      const Value *value = figures_find (reading->figures, datum->id);

      if (datum->kind == DATUM_FIELD && value != NULL && !value->defined) {
        g_ptr_array_add (choice->runs, run_new (datum->label, RUN_BLANK, datum->id, NULL));
        return;
      }
    }
  }
}

static bool
has_free_wording (const Reading *reading, const Node *variants)
{
  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = variants->children->pdata[i];

    if (child->test == NULL && outline_offers (reading->outline, child))
      return true;
  }

  return false;
}

static void
add_variants (Reading *reading, const Node *variants, int parent)
{
  const Node *imposed = find_imposed (reading, variants);
  bool free_choice = has_free_wording (reading, variants);
  Clause *choice;
  int place;

  if (imposed != NULL) {
    (void) add_paragraph (reading, imposed, parent);
    return;
  }

  choice = add_clause (reading, CLAUSE_CHOICE, variants, parent);
  choice->title = g_strdup (variants->title);
  choice->open = choice->stands;
  place = last_place (reading);

  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = variants->children->pdata[i];

    if (free_choice && (child->test != NULL || !outline_offers (reading->outline, child)))
      continue;

    Clause *wording = add_paragraph (reading, child, place);
    wording->choice = free_choice ? g_strdup (choice->path) : NULL;
    wording->variant = free_choice ? g_strdup (child->variant) : NULL;
    choice->open = choice->open && !wording->stands;
  }
  if (!free_choice)
    lead_to_deciding_datum (reading, choice, variants);
}

static void add_children (Reading *reading, const Node *node, int parent);

/* A division alone in its article has no number, and the act does not show its title. */
static void
add_division (Reading *reading, const Node *division, int parent)
{
  const char *number = outline_get_number (reading->outline, division);
  int place = parent;

  if (number != NULL || division->optional) {
    Clause *clause = add_clause (reading, CLAUSE_DIVISION, division, parent);

    clause->label = g_strdup (number);
    clause->title = g_strdup (division->title);
    place = last_place (reading);
  }

  add_children (reading, division, place);
}

static void
add_drawn (Reading *reading, const Node *node, int parent)
{
  Clause *clause = add_clause (reading, CLAUSE_DRAWN, node, parent);

  clause->title = g_strdup (node->title != NULL        ? node->title
                            : node->kind == NODE_CHART ? _ ("Chart")
                                                       : _ ("Table"));
}

static void
add_children (Reading *reading, const Node *node, int parent)
{
  for (guint i = 0; i < node->children->len; i++) {
    const Node *child = node->children->pdata[i];

    if (!is_shown (reading, child, parent))
      continue;

    switch (child->kind) {
    case NODE_PARAGRAPH:
      (void) add_paragraph (reading, child, parent);
      break;
    case NODE_VARIANTS:
      add_variants (reading, child, parent);
      break;
    case NODE_DIVISION:
    case NODE_PARTY:
      add_division (reading, child, parent);
      break;
    case NODE_TABLE:
    case NODE_EXPLANATIONS:
    case NODE_ACRONYMS:
    case NODE_CHART:
      add_drawn (reading, child, parent);
      break;
    default:
      break;
    }
  }
}

static const char *
title_of_top (const Reading *reading, const Node *node)
{
  bool first =
      node->title_test == NULL || figures_test (reading->figures, node->title_test, NULL);
  const char *title = first ? node->title : node->title_otherwise;

  if (title != NULL)
    return title;

  switch (node->kind) {
  case NODE_TITLE_PAGE:
    return _ ("Title page");
  case NODE_PARTIES:
    return _ ("The parties");
  case NODE_VISAS:
    return _ ("Recitals");
  case NODE_CLOSING:
    return _ ("Enacting words");
  case NODE_SIGNATURES:
    return _ ("Signatures");
  default:
    return node->id;
  }
}

static void
add_top (Reading *reading, const Node *node)
{
  const char *number = outline_get_number (reading->outline, node);
  Clause *clause;

  /* What names the parties and what follows their names stand under one title. */
  if (node->kind == NODE_PARTIES && !node->optional && reading->parties >= 0) {
    add_children (reading, node, reading->parties);
    return;
  }

  reading->added = cadrage_find_node (reading->cadrage, node->id) == NULL;
  reading->parties = node->kind == NODE_PARTIES ? (int) reading->clauses->len : -1;
  clause = add_clause (reading, CLAUSE_TOP, node, -1);
  clause->title = g_strdup (title_of_top (reading, node));
  if (number != NULL)
    clause->label =
        g_strdup_printf ("%s %s", node->kind == NODE_ANNEX ? "Annexe" : "Article", number);
  add_children (reading, node, last_place (reading));
}

/* Those that stand, and before the next of them those that could be retained. */
static void
add_tops (Reading *reading)
{
  const GPtrArray *nodes = outline_get_nodes (reading->outline);
  const GPtrArray *all = reading->cadrage->nodes;
  guint next = 0;

  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = nodes->pdata[i];
    guint place;

    if (g_ptr_array_find ((GPtrArray *) all, node, &place)) {
      for (; next < place; next++)
        if (is_shown (reading, all->pdata[next], -1))
          add_top (reading, all->pdata[next]);
      next = place + 1;
    }
    add_top (reading, node);
  }
  for (; next < all->len; next++)
    if (is_shown (reading, all->pdata[next], -1))
      add_top (reading, all->pdata[next]);
}

GPtrArray *
clauses_read (QuadSession *session)
{
  Draft *draft = quad_session_get_draft (session);
  g_autoptr (GHashTable) blocks = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = {
    .cadrage = quad_session_get_cadrage (session),
    .dossier = quad_session_get_dossier (session),
    .figures = quad_session_get_figures (session),
    .draft = draft,
    .outline = draft_get_outline (draft),
    .blocks = blocks,
    .clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) clause_free),
    .parties = -1,
  };
  const GPtrArray *all = draft_get_document (draft)->blocks;

  for (guint i = 0; i < all->len; i++) {
    Block *block = all->pdata[i];

    if (block->id != NULL)
      g_hash_table_insert (blocks, block->id, block);
  }

  add_tops (&reading);
  for (guint i = 0; i < reading.clauses->len; i++)
    clause_seal (reading.clauses->pdata[i]);
  return reading.clauses;
}
