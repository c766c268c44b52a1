/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/progress.h"

#include "dossier/path.h"
#include "session/signing.h"

#include <glib/gi18n-lib.h>

/* Where the wording of the act is looked at, and where all findings are. */
#define STEP_OF_TEXT "redaction"
#define STEP_OF_CHECKS "controles"
/* Where one sees who has signed. */
#define STEP_OF_SIGNING "signature"

typedef struct {
  QuadSession *session;
  const Cadrage *cadrage;
  GPtrArray *steps;   /* of StepProgress */
  int *gap_ranks;     /* of each step's gap among the cadrage's data */
  GHashTable *filled; /* paths counted already */
} Measure;

void
step_progress_free (StepProgress *progress)
{
  g_free (progress->gap);
  g_free (progress);
}

static const Datum *
find_datum (QuadSession *session, const char *path, int *ret_symbol)
{
  int members[TYPE_DIMENSIONS_MAX] = { 0 };

  if (!figures_resolve (quad_session_get_figures (session), path, ret_symbol, members))
    return NULL;
  return g_ptr_array_index (quad_session_get_cadrage (session)->data, (guint) *ret_symbol);
}

const char *
progress_find_step (QuadSession *session, const char *path)
{
  g_auto (Path) parts = { 0 };
  int symbol;
  const Datum *datum = find_datum (session, path, &symbol);

  if (datum != NULL)
    return datum->step;
  if (path_read (path, &parts) && (parts.kind == PATH_CLAUSE || parts.kind == PATH_ADDITION))
    return STEP_OF_TEXT;

  return cadrage_find_node (quad_session_get_cadrage (session), path) != NULL ? STEP_OF_TEXT
                                                                              : NULL;
}

static int
rank_of_step (const Cadrage *cadrage, const char *id)
{
  for (guint i = 0; i < cadrage->steps->len; i++)
    if (g_strcmp0 (((const Step *) cadrage->steps->pdata[i])->id, id) == 0)
      return (int) i;

  return -1;
}

static StepProgress *
step_of_path (Measure *measure, const char *path, int *ret_rank)
{
  const char *step = progress_find_step (measure->session, path);

  *ret_rank = step != NULL ? rank_of_step (measure->cadrage, step) : -1;
  return *ret_rank >= 0 ? measure->steps->pdata[*ret_rank] : NULL;
}

/* The gap is the first in the order in which the step shows its data. */
static void
note_gap (Measure *measure, int step, const char *path)
{
  StepProgress *progress = measure->steps->pdata[step];
  int symbol;
  int rank = find_datum (measure->session, path, &symbol) != NULL ? symbol : G_MAXINT;

  if (progress->gap != NULL && rank >= measure->gap_ranks[step])
    return;

  g_free (progress->gap);
  progress->gap = g_strdup (path);
  measure->gap_ranks[step] = rank;
}

static void
count_blanks (Measure *measure)
{
  const GPtrArray *blanks = draft_get_blanks (quad_session_get_draft (measure->session));

  for (guint i = 0; i < blanks->len; i++) {
    const Blank *blank = blanks->pdata[i];
    int rank;
    StepProgress *progress = step_of_path (measure, blank->path, &rank);

    if (progress == NULL || !blank->required)
      continue;
    progress->n_required++;
    g_hash_table_add (measure->filled, g_strdup (blank->path));
    note_gap (measure, rank, blank->path);
  }
}

static void
count_runs (Measure *measure, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    const Run *run = runs->pdata[i];
    const Datum *datum;
    StepProgress *progress;
    int symbol;
    int rank;

    if (run->origin == NULL || g_hash_table_contains (measure->filled, run->origin))
      continue;
    g_hash_table_add (measure->filled, g_strdup (run->origin));

    datum = find_datum (measure->session, run->origin, &symbol);
    progress =
        datum != NULL && datum->required ? step_of_path (measure, run->origin, &rank) : NULL;
    if (progress != NULL) {
      progress->n_required++;
      progress->n_filled++;
    }
  }
}

static void
count_block (Measure *measure, const Block *block)
{
  if (block->runs != NULL)
    count_runs (measure, block->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = block->rows->pdata[i];

    for (guint k = 0; k < row->cells->len; k++)
      count_runs (measure, ((const DocumentCell *) row->cells->pdata[k])->runs);
  }
}

static void
add_finding (StepProgress *progress, const Finding *finding)
{
  if (finding->severity == SEVERITY_WARNING)
    progress->n_warnings++;
  else if (finding->severity == SEVERITY_BLOCKING)
    progress->n_blocking++;
}

static void
count_findings (Measure *measure)
{
  const GPtrArray *findings = quad_session_get_findings (measure->session);
  int checks = rank_of_step (measure->cadrage, STEP_OF_CHECKS);

  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];
    const Check *check = cadrage_find_check (measure->cadrage, finding->rule);
    int rank;
    StepProgress *progress = step_of_path (measure, finding->place, &rank);

    if (checks >= 0)
      add_finding (measure->steps->pdata[checks], finding);
    if (progress == NULL && check != NULL && check->step != NULL) {
      rank = rank_of_step (measure->cadrage, check->step);
      progress = rank >= 0 ? measure->steps->pdata[rank] : NULL;
    }
    if (progress == NULL)
      continue;

    add_finding (progress, finding);
    if (finding->severity == SEVERITY_BLOCKING && finding->place[0] != '\0')
      note_gap (measure, rank, finding->place);
  }
}

/* Once what is to be signed is filled in and frozen, the step is complete when everybody has.
 */
static void
count_signatures (Measure *measure)
{
  g_autoptr (Signing) signing = signing_look (measure->session);
  int rank = rank_of_step (measure->cadrage, STEP_OF_SIGNING);
  StepProgress *progress = rank >= 0 ? measure->steps->pdata[rank] : NULL;

  if (progress == NULL || signing->version == NULL || progress->n_filled < progress->n_required)
    return;
  progress->n_filled = signing->n_signed;
  progress->n_required = (int) signing->persons->len;
}

GPtrArray *
progress_measure (QuadSession *session)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  g_autofree int *ranks = g_new0 (int, cadrage->steps->len + 1);
  g_autoptr (GHashTable) filled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_progress_free);
  Measure measure = { session, cadrage, steps, ranks, filled };
  const Document *document = draft_get_document (quad_session_get_draft (session));

  for (guint i = 0; i < cadrage->steps->len; i++)
    g_ptr_array_add (steps, g_new0 (StepProgress, 1));

  count_blanks (&measure);
  for (guint i = 0; i < document->blocks->len; i++)
    count_block (&measure, document->blocks->pdata[i]);
  count_findings (&measure);
  count_signatures (&measure);
  return steps;
}

char *
step_progress_describe (const StepProgress *progress)
{
  if (progress->n_filled < progress->n_required)
    return g_strdup_printf (_ ("%d of %d"), progress->n_filled, progress->n_required);
  if (progress->n_blocking > 0)
    return g_strdup_printf (
        ngettext ("%d blocking point", "%d blocking points", (gulong) progress->n_blocking),
        progress->n_blocking);

  return progress->n_required > 0 ? g_strdup (_ ("complete")) : NULL;
}
