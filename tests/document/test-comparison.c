/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/comparison.h"

#include "sample.h"

#include <string.h>

typedef struct {
  Cadrage *cadrage;
  Dossier *dossier;
} Fixture;

static void
begin (Fixture *fixture, gconstpointer data)
{
  fixture->cadrage = sample_cadrage ();
  fixture->dossier = sample_dossier (fixture->cadrage, "alpc-2016");
}

static void
end (Fixture *fixture, gconstpointer data)
{
  dossier_free (fixture->dossier);
  cadrage_free (fixture->cadrage);
}

/* The changes from the sample to a copy of it where some paths have other values. */
static GPtrArray *
compare_with (Fixture *fixture, const char *const (*values)[2], gsize n_values)
{
  g_autoptr (Dossier) other = dossier_copy (fixture->dossier);

  for (gsize i = 0; i < n_values; i++)
    dossier_put (other, values[i][0], values[i][1], NULL);

  g_autoptr (Figures) old_figures = figures_new (fixture->cadrage, fixture->dossier);
  g_autoptr (Figures) new_figures = figures_new (fixture->cadrage, other);
  g_autoptr (Draft) before = draft_new (old_figures);
  g_autoptr (Draft) after = draft_new (new_figures);

  return comparison_make (before, after);
}

static const TextChange *
find_change (const GPtrArray *changes, const char *id)
{
  for (guint i = 0; i < changes->len; i++) {
    const TextChange *change = changes->pdata[i];

    if (g_str_equal (change->id, id))
      return change;
  }

  return NULL;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = compare_with (fixture, NULL, 0);

  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_reworded (Fixture *fixture, gconstpointer data)
{
  static const char *const values[][2] = { { "parties.region.siege", "14 rue du Palais" } };
  g_autoptr (GPtrArray) changes = compare_with (fixture, values, 1);
  const TextChange *change = changes->pdata[0];

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (change->id, ==, "comparution.region.2");
  g_assert_cmpint (change->kind, ==, TEXT_REWORDED);
  g_assert_null (change->section);
  g_assert_nonnull (strstr (change->before, "adresse du siège]"));
  g_assert_nonnull (strstr (change->after, "14 rue du Palais"));
}

/* Without the Région an article of hers goes, that of Pôle emploi appears, and those behind
 * them only change numbers. */
static void
test_article (Fixture *fixture, gconstpointer data)
{
  static const char *const values[][2] = { { "parties.pole_emploi.signataire", "oui" },
                                           { "parties.region.signataire", "non" } };
  g_autoptr (GPtrArray) changes = compare_with (fixture, values, 2);
  const TextChange *article = find_change (changes, "engagement-pole-emploi");
  const TextChange *gone = find_change (changes, "engagement-region");

  g_assert_nonnull (gone);
  g_assert_true (gone->heading);
  g_assert_cmpint (gone->kind, ==, TEXT_REMOVED);
  g_assert_nonnull (article);
  g_assert_true (article->heading);
  g_assert_cmpint (article->kind, ==, TEXT_ADDED);
  g_assert_null (article->before);
  g_assert_nonnull (strstr (article->section, article->after));
  for (guint i = 0; i < changes->len; i++) {
    const TextChange *change = changes->pdata[i];

    g_assert_true (!change->heading || change->kind != TEXT_REWORDED ||
                   !g_str_equal (change->before, change->after));
    g_assert_true ((change->before == NULL) == (change->kind == TEXT_ADDED));
    g_assert_true ((change->after == NULL) == (change->kind == TEXT_REMOVED));
    g_assert_cmpstr (change->before, !=, change->after);
  }
}

/* There and back: what one adds the other removes, and both in the order of the text. */
static void
test_inverse (Fixture *fixture, gconstpointer data)
{
  static const char *const there[][2] = { { "acte.nature", "protocole" },
                                          { "parties.coparef.signataire", "non" } };
  static const char *const back[][2] = { { "acte.nature", "convention" },
                                         { "parties.coparef.signataire", "oui" } };
  g_autoptr (GPtrArray) forward = compare_with (fixture, there, 2);

  dossier_put (fixture->dossier, there[0][0], there[0][1], NULL);
  dossier_put (fixture->dossier, there[1][0], there[1][1], NULL);
  g_autoptr (GPtrArray) backward = compare_with (fixture, back, 2);

  g_assert_cmpuint (forward->len, >, 5);
  g_assert_cmpuint (forward->len, ==, backward->len);
  for (guint i = 0; i < forward->len; i++) {
    const TextChange *change = forward->pdata[i];
    bool found = false;

    for (guint k = 0; k < backward->len; k++) {
      const TextChange *other = backward->pdata[k];

      found = found || (g_str_equal (other->id, change->id) &&
                        g_strcmp0 (other->before, change->after) == 0 &&
                        g_strcmp0 (other->after, change->before) == 0);
    }
    g_assert_true (found);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/comparison/same", Fixture, NULL, begin, test_same, end);
  g_test_add ("/comparison/reworded", Fixture, NULL, begin, test_reworded, end);
  g_test_add ("/comparison/article", Fixture, NULL, begin, test_article, end);
  g_test_add ("/comparison/inverse", Fixture, NULL, begin, test_inverse, end);
  return g_test_run ();
}
