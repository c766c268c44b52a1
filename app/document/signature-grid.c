/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/signature-grid.h"

#include "document/sentence.h"
#include "document/typography.h"
#include "figures/forms.h"
#include "number/format.h"

#include <string.h>

/* "parties.coparef.representants.2" taken apart. */
typedef struct {
  char *party;
  int rank;
} Representative;

static bool
read_representative (const char *of, Representative *ret_representative)
{
  g_auto (GStrv) parts = g_strsplit (of, ".", -1);

  if (g_strv_length (parts) != 4)
    return false;

  ret_representative->party = g_strdup (parts[1]);
  ret_representative->rank = (int) g_ascii_strtoll (parts[3], NULL, 10);
  return true;
}

static bool
someone_is_entered (const Writer *writer, const char *of)
{
  static const char *const fields[] = { "nom", "prenom", "qualite" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *path = g_strconcat (of, ".", fields[i], NULL);

    if (dossier_get (writer->dossier, path) != NULL)
      return true;
  }

  return false;
}

/* A party's further representatives only have a place once they are entered. */
static bool
has_place (const Writer *writer, const Node *slot)
{
  Representative representative;

  if (!read_representative (slot->of, &representative))
    return false;

  const Party *party = cadrage_find_party (writer->cadrage, representative.party);
  bool needed = party != NULL && representative.rank <= party->representatives_min;

  g_free (representative.party);
  return needed || someone_is_entered (writer, slot->of);
}

/* Without the spaces at both ends, the no-break ones too. Owned. */
static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

/* A place for a person whom only the day of signing will name: its words hold no value. */
static bool
is_open (const Node *slot)
{
  for (guint i = 0; i < slot->inlines->len; i++)
    if (((const Inline *) g_ptr_array_index (slot->inlines, i))->kind != INLINE_TEXT)
      return false;

  return true;
}

/* The place reads « Pour la Région : le président du conseil régional ». */
static void
fill_slot (Writer *writer, const Node *node, SignatureSlot *slot)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  Representative representative;

  writer->node = node;
  sentence_write (writer, NULL, node->inlines, runs);

  g_autofree char *line = runs_to_text (runs);
  char *colon = strchr (line, ':');
  g_autofree char *heading =
      g_strndup (line, colon != NULL ? (gsize) (colon - line) : strlen (line));

  slot->heading = trim (heading);
  slot->capacity = trim (colon != NULL ? colon + 1 : "");

  if (node->title != NULL && figures_test (writer->figures, node->title_test, NULL))
    slot->note = typography_set (node->title);

  g_autofree char *name = form_write (writer->figures, node->of, FORM_FULL_NAME, "prenom-nom");

  if (name != NULL)
    slot->name = g_strdup (name);
  else
    slot->name =
        g_strdup (is_open (node) ? "" : "[à compléter" NO_BREAK_SPACE ": prénom et nom]");

  if (read_representative (node->of, &representative)) {
    slot->field =
        g_strdup_printf ("signature_%s_%d", representative.party, representative.rank);
    g_free (representative.party);
  }
}

static void
note_missing_person (Writer *writer, const Node *node)
{
  g_autofree char *name = form_write (writer->figures, node->of, FORM_FULL_NAME, "prenom-nom");

  if (name != NULL || is_open (node))
    return;

  g_autofree char *path = g_strconcat (node->of, ".nom", NULL);
  const Datum *datum = cadrage_find_datum (writer->cadrage, path);

  if (datum != NULL && dossier_get (writer->dossier, path) == NULL)
    writer_note_blank (writer, path, datum->label, datum->required);
}

void
signature_grid_write (Writer *writer, const Node *signatures)
{
  const Value *mode = figures_find (writer->figures, "signature.mode");
  bool apart = mode != NULL && mode->defined && g_str_equal (mode->text, "parapheur");
  bool initialled = false;
  Block *grid = NULL;

  for (guint i = 0; i < signatures->children->len; i++) {
    const Node *node = g_ptr_array_index (signatures->children, i);

    initialled |= node->kind == NODE_INITIALS && outline_stands (writer->outline, node);
    if (node->kind != NODE_SLOT || !outline_stands (writer->outline, node) ||
        !has_place (writer, node))
      continue;
    if (grid == NULL)
      grid = writer_add_block (writer, BLOCK_SIGNATURES, signatures->id);

    SignatureSlot *slot = block_add_slot (grid);

    fill_slot (writer, node, slot);
    note_missing_person (writer, node);
    slot->place_and_date = apart;
  }
  if (initialled && grid != NULL)
    writer->document->n_initials = (int) grid->slots->len;
}
