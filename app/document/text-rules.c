/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/text-rules.h"

#include "document/addition.h"
#include "document/sentence.h"
#include "document/wording-rules.h"

#include <string.h>

#define EXCERPT_CHARACTERS 60

/* What a clause says, its blanks filled. Owned. */
static char *
dup_said (Writer *writer, const Node *node)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  writer->message = true;
  sentence_write (writer, NULL, node->inlines, runs);
  writer->message = false;

  return runs_to_text (runs);
}

/* The title of a clause, or the beginning of what it says. Owned. */
static char *
dup_excerpt (Writer *writer, const Node *node)
{
  if (node->title != NULL)
    return g_strdup (node->title);
  if (node->inlines->len == 0)
    return outline_locate (writer->outline, node);

  g_autofree char *text = dup_said (writer, node);

  if (g_utf8_strlen (text, -1) <= EXCERPT_CHARACTERS)
    return g_steal_pointer (&text);

  const char *cut = g_utf8_offset_to_pointer (text, EXCERPT_CHARACTERS);

  while (cut > text && *cut != ' ')
    cut = g_utf8_prev_char (cut);

  return g_strdup_printf ("%.*s…", (int) (cut - text), text);
}

/* Data that the framework requires whatever the clauses: counted once, with the blanks. */
static guint
count_required_data (Writer *writer, const char **ret_first)
{
  guint n_missing = 0;

  for (guint symbol = 0; symbol < writer->cadrage->data->len; symbol++) {
    const Datum *datum = g_ptr_array_index (writer->cadrage->data, symbol);
    static const int none[TYPE_DIMENSIONS_MAX] = { 0 };

    if (datum->required_if == NULL || datum->type.n_dimensions > 0 ||
        !figures_test (writer->figures, datum->required_if, NULL) ||
        figures_get (writer->figures, (int) symbol, none)->defined ||
        g_hash_table_contains (writer->blank_paths, datum->id))
      continue;
    if (n_missing++ == 0)
      *ret_first = datum->id;
  }

  return n_missing;
}

static void
check_blanks (Ruling *ruling)
{
  Writer *writer = ruling->writer;
  const Blank *first = NULL;
  const char *first_datum = NULL;
  guint n_missing = count_required_data (writer, &first_datum);

  for (guint i = 0; i < writer->blanks->len; i++) {
    const Blank *blank = g_ptr_array_index (writer->blanks, i);

    if (!blank->required)
      continue;
    if (first == NULL)
      first = blank;
    n_missing++;
  }
  if (n_missing == 0)
    return;

  g_autofree char *number = g_strdup_printf ("%u", n_missing);
  const char *where = first != NULL ? first->article : "les données du dossier";
  const char *const values[] = { "nombre", number, "lieu", where, NULL };

  ruling_report (ruling, first != NULL ? first->path : first_datum, values);
}

static void
check_variants (Ruling *ruling)
{
  const GPtrArray *faults = outline_get_variant_faults (ruling->writer->outline);

  for (guint i = 0; i < faults->len; i++) {
    const VariantFault *fault = g_ptr_array_index (faults, i);
    g_autofree char *place = g_strdup_printf ("articles.%s.variante", fault->variants->id);
    const char *const values[] = { "titre", fault->variants->title, NULL };

    ruling_report (ruling, place, values);
  }
}

static void
check_references (Ruling *ruling)
{
  const GPtrArray *dangling = ruling->writer->dangling;

  for (guint i = 0; i < dangling->len; i++) {
    const Dangling *one = g_ptr_array_index (dangling, i);
    g_autofree char *place = g_strdup_printf ("articles.%s.texte", one->node->id);

    ruling_report_node (ruling, one->node, place, NULL);
  }
}

/* What people add is an article or an annex of their own: a title alone is none. */
static void
check_additions (Ruling *ruling)
{
  const GPtrArray *nodes = outline_get_nodes (ruling->writer->outline);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);
    int rank = addition_get_rank (node);

    if (rank == 0 || node->children->len > 0)
      continue;
    g_autofree char *place = g_strdup_printf ("ajouts.%d.texte", rank);

    ruling_report_node (ruling, node, place, NULL);
  }
}

typedef void (*NodeRule) (Ruling *ruling, const Node *node);

static void
for_each_standing (Ruling *ruling, const Node *node, NodeRule rule)
{
  if (!outline_stands (ruling->writer->outline, node))
    return;

  rule (ruling, node);
  for (guint i = 0; i < node->children->len; i++)
    for_each_standing (ruling, g_ptr_array_index (node->children, i), rule);
}

static void
for_all_standing (Ruling *ruling, NodeRule rule)
{
  const GPtrArray *nodes = outline_get_nodes (ruling->writer->outline);

  for (guint i = 0; i < nodes->len; i++)
    for_each_standing (ruling, g_ptr_array_index (nodes, i), rule);
}

static void
report_optional (Ruling *ruling, const Node *node)
{
  if (!node->optional || node->usage == NULL)
    return;

  g_autofree char *title = dup_excerpt (ruling->writer, node);
  g_autofree char *place = g_strdup_printf ("articles.%s.retenu", node->id);
  const char *const values[] = { "titre", title, "usage", node->usage, NULL };

  ruling_report_node (ruling, node, place, values);
}

static void
check_optional_clauses (Ruling *ruling)
{
  for_all_standing (ruling, report_optional);
}

/* What the model could not verify stands only with the source that the user indicates. */
static void
report_unverified (Ruling *ruling, const Node *node)
{
  if (g_strcmp0 (node->evidence, "M") != 0 || !node->optional)
    return;

  g_autofree char *place = g_strdup_printf ("articles.%s.retenu", node->id);
  g_autofree char *source = g_strdup_printf ("articles.%s.source", node->id);

  if (dossier_get (ruling->writer->dossier, source) != NULL)
    return;

  g_autofree char *text = dup_excerpt (ruling->writer, node);
  const char *const values[] = { "texte", text, NULL };

  ruling_report_node (ruling, node, place, values);
}

static void
check_unverified (Ruling *ruling)
{
  for_all_standing (ruling, report_unverified);
}

/* Rank of a visa by its opening words: codes, organic laws, laws, decrees, instructions,
 * deliberations; anything else comes last. */
static int
rank_of_visa (const char *text)
{
  static const char *const openings[] = { "Vu le code",       "Vu la loi organique",
                                          "Vu la loi",        "Vu le décret",
                                          "Vu l’instruction", "Vu la délibération",
                                          "Vu la decision" };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (text, openings[i]))
      return (int) i;

  return G_N_ELEMENTS (openings);
}

static bool
is_visa (const Writer *writer, const Block *block)
{
  const Node *node = block->id != NULL ? outline_find (writer->outline, block->id) : NULL;

  return node != NULL && node->parent != NULL && node->parent->kind == NODE_VISAS;
}

static void
check_order_of_visas (Ruling *ruling)
{
  const GPtrArray *blocks = ruling->writer->document->blocks;
  int last_rank = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = g_ptr_array_index (blocks, i);

    if (!is_visa (ruling->writer, block))
      continue;

    g_autofree char *text = runs_to_text (block->runs);
    int rank = rank_of_visa (text);

    if (rank < last_rank) {
      g_autofree char *place = g_strdup_printf ("articles.%s", block->id);
      ruling_report (ruling, place, NULL);
      return;
    }
    last_rank = rank;
  }
}

/* Amounts fixed « en lettres et en chiffres » belong to one article each. */
static void
check_double_amounts (Ruling *ruling)
{
  Writer *writer = ruling->writer;
  const GPtrArray *nodes = outline_get_nodes (writer->outline);
  g_autoptr (GHashTable) fixed_in = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) reported = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) wordings = wording_collect_amounts (writer, nodes);

  for (guint i = 0; i < wordings->len; i++) {
    const FixedAmount *amount = g_ptr_array_index (wordings, i);
    const Node *before = g_hash_table_lookup (fixed_in, amount->of);

    if (before == NULL) {
      g_hash_table_insert (fixed_in, amount->of, (gpointer) amount->top);
    } else if (before != amount->top && g_hash_table_add (reported, amount->of)) {
      g_autofree char *place = g_strdup_printf ("articles.%s.texte", amount->node->id);
      const char *const values[] = { "montant", amount->written, NULL };
      ruling_report_node (ruling, amount->node, place, values);
    }
  }
}

/* Only the pages can tell: see publish_check. */
static void
leave_to_pages (Ruling *ruling)
{
}

Rule
text_rule_find (const char *id)
{
  static const struct {
    const char *id;
    Rule rule;
  } rules[] = {
    { "blanc", check_blanks },
    { "variante", check_variants },
    { "renvoi", check_references },
    { "modele-facultatif", check_optional_clauses },
    { "ajout-vide", check_additions },
    { "marque-m", check_unverified },
    { "visa-ordre", check_order_of_visas },
    { "montant-double", check_double_amounts },
    { "signature-seule", leave_to_pages },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return rules[i].rule;

  return NULL;
}
