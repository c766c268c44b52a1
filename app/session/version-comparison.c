/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/version-comparison.h"

#include "figures/listing.h"
#include "session/state.h"
#include "session/wording.h"
#include "store/past.h"

static void
figure_change_free (gpointer data)
{
  FigureChange *change = data;

  g_free (change->name);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

void
version_comparison_free (VersionComparison *comparison)
{
  if (comparison == NULL)
    return;

  g_ptr_array_unref (comparison->figures);
  g_clear_pointer (&comparison->texts, g_ptr_array_unref);
  g_free (comparison);
}

static char *
shown (const FigureLine *line)
{
  return line != NULL && line->value != NULL ? wording_for_screen (line->text) : NULL;
}

static const FigureLine *
take (GHashTable *lines, const char *path)
{
  const FigureLine *line = g_hash_table_lookup (lines, path);

  (void) g_hash_table_remove (lines, path);
  return line;
}

static void
note (GPtrArray *changes, QuadSession *session, const FigureLine *before,
      const FigureLine *after)
{
  g_autofree char *path = figure_line_dup_path (after != NULL ? after : before);
  FigureChange *change;

  if (g_strcmp0 (before != NULL ? before->value : NULL, after != NULL ? after->value : NULL) ==
      0)
    return;

  change = g_new (FigureChange, 1);
  *change = (FigureChange){ wording_of_path (session, path), shown (before), shown (after) };
  g_ptr_array_add (changes, change);
}

/* In the order of what stands now; what only stood before comes last. */
static GPtrArray *
compare_figures (QuadSession *session, Figures *before)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (figure_change_free);
  g_autoptr (GPtrArray) old = figures_list (before);
  g_autoptr (GPtrArray) new = figures_list (quad_session_get_figures (session));
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < old->len; i++)
    (void) g_hash_table_insert (left, figure_line_dup_path (old->pdata[i]), old->pdata[i]);
  for (guint i = 0; i < new->len; i++) {
    g_autofree char *path = figure_line_dup_path (new->pdata[i]);

    note (changes, session, take (left, path), new->pdata[i]);
  }
  for (guint i = 0; i < old->len; i++) {
    g_autofree char *path = figure_line_dup_path (old->pdata[i]);

    if (g_hash_table_contains (left, path))
      note (changes, session, old->pdata[i], NULL);
  }

  return changes;
}

/* The state that was frozen, under the number and date of the present one: these alone are no
 * difference. NULL when it cannot be read. */
static State *
read_frozen (QuadSession *session, const FrozenVersion *version, GError **error)
{
  const Dossier *present = quad_session_get_dossier (session);
  const char *path = quad_session_get_path (session);
  g_autoptr (Store) store = store_open (path, STORE_READ, error);
  Dossier *dossier = store != NULL ? store_snapshot_at (store, version->journal, error) : NULL;

  if (dossier == NULL)
    return NULL;

  dossier->version = present->version;
  dossier->version_date = present->version_date;
  return state_new (dossier, path, error);
}

VersionComparison *
version_compare (QuadSession *session, const FrozenVersion *version, GError **error)
{
  g_autoptr (State) before = read_frozen (session, version, error);
  VersionComparison *comparison;

  if (before == NULL)
    return NULL;

  comparison = g_new (VersionComparison, 1);
  comparison->figures = compare_figures (session, before->figures);
  comparison->texts =
      comparison_make (state_get_draft (before), quad_session_get_draft (session));
  return comparison;
}
