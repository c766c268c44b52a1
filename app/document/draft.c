/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/draft.h"

#include "document/clause.h"
#include "document/consolidation.h"
#include "document/grid.h"
#include "document/rules.h"
#include "document/seal.h"
#include "document/sentence.h"
#include "document/wording.h"
#include "figures/forms.h"

/* For a cadrage that leaves no choice. */
#define DEFAULT_FONT "Noto Serif"

struct _Draft {
  Writer writer;
};

/* Owned: the text of the first block of a kind on the title page. */
static char *
dup_title_text (const Document *document, BlockKind kind, guint rank)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    if (block->kind == BLOCK_PAGE_BREAK)
      break;
    if (block->kind == kind && rank-- == 0)
      return runs_to_text (block->runs);
  }

  return g_strdup ("");
}

/* Running heads and metadata repeat what the title page says. */
static void
fill_frame (Writer *writer)
{
  Document *document = writer->document;
  const Value *state = figures_find (writer->figures, "acte.etat");
  bool draft = state != NULL && state->defined && g_str_equal (state->text, "projet");
  g_autofree char *title = dup_title_text (document, BLOCK_TITLE, 0);
  g_autofree char *plan = dup_title_text (document, BLOCK_SUBTITLE, 0);
  g_autofree char *place = dup_title_text (document, BLOCK_SUBTITLE, 1);
  bool dated = writer->dossier->version_date.year > 0;

  document->title = g_strdup_printf ("%s – %s", title, place);
  document->subject = g_strdup (plan);
  document->author = g_strdup ("");
  document->header_left = g_strdup (title);
  document->header_right = g_strdup (plan);
  document->footer = seal_dup_footer (writer->dossier);
  document->draft_mark = draft ? g_strdup ("PROJET") : NULL;
  document->date = dated ? date_to_iso (writer->dossier->version_date) : g_strdup ("");
  document->font = form_write (writer->figures, "acte.police", FORM_TEXT, "texte");
  if (document->font == NULL)
    document->font = g_strdup (DEFAULT_FONT);
}

typedef void (*FillNode) (Writer *writer, const Node *node);

/* What depends on the rest of the text. */
static void
fill_nodes (Writer *writer, NodeKind kind, FillNode fill)
{
  const GPtrArray *nodes = outline_get_nodes (writer->outline);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *top = g_ptr_array_index (nodes, i);

    for (guint k = 0; k < top->children->len; k++) {
      const Node *child = g_ptr_array_index (top->children, k);

      if (child->kind == kind && outline_stands (writer->outline, child))
        fill (writer, child);
    }
  }
}

static const char *
anchor_of (const Document *document, const char *target)
{
  g_autofree char *within = g_strconcat (target, ".", NULL);
  const char *inside = NULL;

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    if (g_strcmp0 (block->id, target) == 0)
      return block->id;
    if (inside == NULL && block->id != NULL && g_str_has_prefix (block->id, within))
      inside = block->id;
  }

  return inside;
}

/* A division has no block of its own: a reference to it leads to its first paragraph. */
static void
aim_references (Document *document)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    for (guint k = 0; k < block->runs->len; k++) {
      Run *run = g_ptr_array_index (block->runs, k);

      if (run->target == NULL)
        continue;
      char *anchor = g_strdup (anchor_of (document, run->target));
      g_free (run->target);
      run->target = anchor;
    }
  }
}

/* What an avenant amends, numbered as it is there. */
static void
read_initial (Writer *writer)
{
  writer->replacements = g_ptr_array_new ();
  if (writer->cadrage->amends == NULL)
    return;

  writer->initial = initial_find (writer->dossier);
  if (writer->initial != NULL)
    writer->initial_outline = outline_new (writer->initial->figures);
}

Draft *
draft_new (Figures *figures)
{
  Draft *draft = g_new0 (Draft, 1);
  Writer *writer = &draft->writer;

  writer->figures = figures;
  writer->cadrage = figures_get_cadrage (figures);
  writer->dossier = figures_get_dossier (figures);
  writer->outline = outline_new (figures);
  writer->document = document_new ();
  writer->blanks = g_ptr_array_new_with_free_func (blank_free);
  writer->blank_paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  writer->acronyms_met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  writer->dangling = g_ptr_array_new_with_free_func (dangling_free);
  read_initial (writer);

  const GPtrArray *nodes = outline_get_nodes (writer->outline);

  for (guint i = 0; i < nodes->len; i++)
    clause_write (writer, g_ptr_array_index (nodes, i));
  fill_nodes (writer, NODE_CONSOLIDATED, consolidation_fill);
  fill_nodes (writer, NODE_ACRONYMS, grid_fill_acronyms);
  fill_frame (writer);
  aim_references (writer->document);

  return draft;
}

void
draft_free (Draft *draft)
{
  if (draft == NULL)
    return;

  document_free (draft->writer.document);
  outline_free (draft->writer.outline);
  g_ptr_array_unref (draft->writer.blanks);
  g_hash_table_unref (draft->writer.blank_paths);
  g_hash_table_unref (draft->writer.acronyms_met);
  g_ptr_array_unref (draft->writer.dangling);
  g_ptr_array_unref (draft->writer.replacements);
  outline_free (draft->writer.initial_outline);
  initial_free (draft->writer.initial);
  g_free (draft);
}

const Document *
draft_get_document (const Draft *draft)
{
  return draft->writer.document;
}

Figures *
draft_get_figures (const Draft *draft)
{
  return draft->writer.figures;
}

const Outline *
draft_get_outline (const Draft *draft)
{
  return draft->writer.outline;
}

GPtrArray *
draft_dup_wording (const Draft *draft, const Node *node)
{
  return wording_dup (&draft->writer, node);
}

GPtrArray *
draft_word (const Draft *draft, const GPtrArray *inlines)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GPtrArray) blanks = g_ptr_array_new_with_free_func (blank_free);
  g_autoptr (GPtrArray) dangling = g_ptr_array_new_with_free_func (dangling_free);
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writer = draft->writer;

  writer.blanks = blanks;
  writer.blank_paths = paths;
  writer.acronyms_met = met;
  writer.dangling = dangling;
  writer.node = g_ptr_array_index (writer.cadrage->nodes, 0);
  sentence_write (&writer, NULL, inlines, runs);
  return runs;
}

const GPtrArray *
draft_get_blanks (const Draft *draft)
{
  return draft->writer.blanks;
}

GPtrArray *
draft_check (Draft *draft)
{
  return rules_check (&draft->writer);
}

GPtrArray *
draft_check_one (Draft *draft, const char *rule)
{
  const Check *check = cadrage_find_check (draft->writer.cadrage, rule);

  if (check == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);

  return rules_check_one (&draft->writer, check);
}

void
draft_report (Draft *draft, const char *rule, GPtrArray *findings)
{
  Ruling ruling = { &draft->writer, cadrage_find_check (draft->writer.cadrage, rule),
                    findings };

  if (ruling.check != NULL)
    ruling_report (&ruling, NULL, NULL);
}
