/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/known-dossiers.h"

#include "agenda/agenda.h"
#include "session/progress.h"
#include "session/versions.h"
#include "surroundings/user.h"

#include <glib/gi18n-lib.h>

#define REGION_NAME "region.nom"

Register *
known_dossiers_open (void)
{
  g_autofree char *path = user_dup_register_path ();

  return register_open (path);
}

/* The first day to keep in mind that is not past. */
static void
find_next_date (QuadSession *session, KnownDossier *known)
{
  g_autoptr (GPtrArray) occasions = agenda_list (quad_session_get_figures (session));
  g_autofree char *text = user_dup_today ();
  const Occasion *next;
  Date today;

  if (!date_read (text, &today, NULL))
    return;
  next = agenda_find_next (occasions, today);
  if (next == NULL)
    return;

  known->next_date = date_to_iso (next->date);
  known->next_label = g_strdup (next->title);
}

static void
count_progress (QuadSession *session, KnownDossier *known)
{
  g_autoptr (GPtrArray) steps = progress_measure (session);

  for (guint i = 0; i < steps->len; i++) {
    const StepProgress *step = steps->pdata[i];

    known->n_filled += step->n_filled;
    known->n_required += step->n_required;
  }
}

static void
add_runs (GString *text, const GPtrArray *runs)
{
  g_autofree char *words = runs_to_text (runs);

  g_string_append (text, words);
  g_string_append_c (text, '\n');
}

static void
add_block (GString *text, const Block *block)
{
  if (block->label != NULL)
    g_string_append_printf (text, "%s ", block->label);
  add_runs (text, block->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = block->rows->pdata[i];

    for (guint k = 0; k < row->cells->len; k++)
      add_runs (text, ((const DocumentCell *) row->cells->pdata[k])->runs);
  }
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++)
    g_string_append_printf (text, "%s\n",
                            ((const SignatureSlot *) block->slots->pdata[i])->name);
}

/* The act as it reads, then what is entered and stands nowhere in it. */
static char *
gather_words (QuadSession *session)
{
  const Document *document = draft_get_document (quad_session_get_draft (session));
  const GPtrArray *cells = quad_session_get_dossier (session)->cells;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    add_block (text, document->blocks->pdata[i]);
  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = cells->pdata[i];

    g_string_append_printf (text, "%s\n%s\n", cell->value != NULL ? cell->value : "",
                            cell->source != NULL ? cell->source : "");
  }

  return g_strdup (text->str);
}

void
known_dossiers_note (QuadSession *session)
{
  const Dossier *dossier = quad_session_get_dossier (session);
  const char *region = dossier_get (dossier, REGION_NAME);
  g_autoptr (Register) known_dossiers = NULL;
  g_autoptr (KnownDossier) known = NULL;
  g_autofree char *words = NULL;

  if (quad_session_is_past (session))
    return;

  known = g_new0 (KnownDossier, 1);
  known->path = g_canonicalize_filename (quad_session_get_path (session), NULL);
  known->uuid = g_strdup (dossier->uuid);
  known->region = g_strdup (region);
  known->title = g_strdup (quad_session_get_cadrage (session)->short_title);
  known->state = versions_describe_state (dossier);
  known->opened_at = user_read_clock ();
  known->head = g_strdup (dossier->head);
  find_next_date (session, known);
  count_progress (session, known);
  words = gather_words (session);
  known_dossiers = known_dossiers_open ();
  register_note (known_dossiers, known, words);
}

char **
known_dossiers_dup_heads (QuadSession *session)
{
  g_autoptr (Register) known_dossiers = known_dossiers_open ();
  g_autofree char *path = g_canonicalize_filename (quad_session_get_path (session), NULL);

  return register_dup_heads (known_dossiers, path, quad_session_get_dossier (session)->uuid);
}
