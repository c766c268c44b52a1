/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/seal.h"

#include "number/format.h"

#include <string.h>

#define GROUP 8 /* digits that a person compares at a glance */
#define DIGEST_LENGTH 64

static const char *
digest_or_none (const char *digest)
{
  return digest != NULL ? digest : "";
}

/* "1f2e3d4c 5b6a7988 …", which only parts in its middle. Owned. */
static char *
in_groups (const char *digest)
{
  GString *groups = g_string_new (NULL);

  for (gsize i = 0; i < strlen (digest); i += GROUP)
    g_string_append_printf (groups, "%s%.*s",
                            i == 0                   ? ""
                            : i == DIGEST_LENGTH / 2 ? " "
                                                     : NO_BREAK_SPACE,
                            GROUP, digest + i);

  return g_string_free (groups, FALSE);
}

/* « état du 25 mars 2016 ». Owned; NULL when the day is not known. */
static char *
dup_state (const Dossier *dossier)
{
  if (dossier->version_date.year == 0)
    return NULL;

  g_autofree char *date = date_to_french (dossier->version_date);

  return g_strconcat ("état du ", date, NULL);
}

/* As it stands: the "3e" of a digest is no rank. */
static void
add_row (Block *block, const char *label, const char *words)
{
  DocumentRow *row = block_add_row (block, false);

  g_ptr_array_add (row_add_cell (row)->runs, run_new (label, 0, NULL, NULL));
  g_ptr_array_add (row_add_cell (row)->runs, run_new (words, 0, NULL, NULL));
}

/* The lines of the title page that name the act; a telephone needs no fine spaces. Owned. */
static char *
dup_name (const Document *document)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    if (block->kind != BLOCK_TITLE && block->kind != BLOCK_SUBTITLE)
      continue;
    g_autofree char *line = runs_to_text (block->runs);
    g_string_append_printf (name, "%s\n", line);
  }
  g_string_replace (name, NO_BREAK_SPACE, " ", 0);
  g_string_replace (name, NARROW_SPACE, " ", 0);

  return g_string_free (name, FALSE);
}

void
seal_write (Writer *writer)
{
  const Dossier *dossier = writer->dossier;
  const char *journal = digest_or_none (dossier->head);
  const char *content = digest_or_none (dossier->content);
  g_autofree char *name = dup_name (writer->document);
  g_autofree char *number = g_strdup_printf ("Version %d", dossier->version);
  g_autofree char *state = dup_state (dossier);
  g_autofree char *frozen =
      state != NULL ? g_strconcat ("figée, ", state, NULL) : g_strdup ("figée");
  g_autofree char *journal_groups = in_groups (journal);
  g_autofree char *content_groups = in_groups (content);
  Block *block = writer_add_block (writer, BLOCK_CODE, NULL);

  add_row (block, number, frozen);
  add_row (block, "Journal", journal_groups);
  add_row (block, "Empreinte", content_groups);
  block->code = g_strdup_printf ("%sversion %d\njournal %s\nempreinte %s", name,
                                 dossier->version, journal, content);
}

char *
seal_dup_footer (const Dossier *dossier)
{
  g_autofree char *state = dup_state (dossier);

  if (!dossier->frozen)
    return state != NULL ? g_strdup_printf ("Version %d du %s", dossier->version,
                                            state + strlen ("état du "))
                         : g_strdup_printf ("Version %d", dossier->version);

  return g_strdup_printf (
      "Version" NO_BREAK_SPACE "%d figée%s%s" NO_BREAK_SPACE "· journal" NO_BREAK_SPACE
      "%.*s" NO_BREAK_SPACE "·" NO_BREAK_SPACE "empreinte" NO_BREAK_SPACE "%.*s",
      dossier->version, state != NULL ? ", " : "", state != NULL ? state : "", GROUP,
      digest_or_none (dossier->head), GROUP, digest_or_none (dossier->content));
}
