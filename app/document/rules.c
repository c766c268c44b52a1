/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/rules.h"

#include "document/amendment-rules.h"
#include "document/people-rules.h"
#include "document/text-rules.h"
#include "document/typography.h"
#include "document/wording-rules.h"

#include <string.h>

static bool
is_edge_of_member (char character)
{
  return character == '[' || character == ',' || character == ']';
}

/* The place of a check on a dimension names the member, where it says the dimension between
 * brackets: tranche.[tranche].source, repartition_type[qualifiante,operateur]. */
static char *
dup_member_place (const Check *check, const char *dimension, const char *member)
{
  size_t length = strlen (dimension);
  g_autoptr (GString) place = g_string_new (NULL);

  if (check->place == NULL)
    return NULL;

  for (const char *at = check->place; *at != '\0';) {
    bool named = at > check->place && is_edge_of_member (at[-1]) &&
                 strncmp (at, dimension, length) == 0 && is_edge_of_member (at[length]);

    g_string_append_len (place, named ? member : at, named ? (gssize) strlen (member) : 1);
    at += named ? length : 1;
  }

  /* A field on a dimension has no brackets: tranche.2.source. */
  g_autofree char *bracketed = g_strdup_printf (".[%s].", member);
  g_autofree char *dotted = g_strdup_printf (".%s.", member);
  g_string_replace (place, bracketed, dotted, 0);

  return g_string_free (g_steal_pointer (&place), FALSE);
}

/* Whether there is something to report. A check that cannot be computed blocks: it was not
 * done. What divides by nothing has nothing to compare yet. */
static bool
finds (Ruling *ruling, const int *members)
{
  g_autoptr (GError) error = NULL;
  bool holds = false;

  if (figures_try_test (ruling->writer->figures, ruling->check->test, members, &holds, &error))
    return holds;
  if (g_error_matches (error, FORMULA_ERROR, FORMULA_ERROR_DIVISION))
    return false;

  g_autofree char *text = g_strdup_printf ("Le contrôle « %s » n’a pas pu être calculé : %s",
                                           ruling->check->id, error->message);
  g_autofree char *set = typography_set (text);

  g_ptr_array_add (ruling->findings,
                   finding_new ("calcul", SEVERITY_BLOCKING, ruling->check->place, set));
  return false;
}

static void
check_members (Ruling *ruling)
{
  Writer *writer = ruling->writer;
  const Check *check = ruling->check;
  const Dimension *dimension =
      g_ptr_array_index (writer->cadrage->dimensions, (guint) check->dimension);
  int n_members = figures_count_members (writer->figures, check->dimension);

  for (int rank = 0; rank < n_members; rank++) {
    int members[TYPE_DIMENSIONS_MAX] = { rank, 0 };

    if (!finds (ruling, members))
      continue;

    writer->row_dimension = dimension->id;
    writer->row_dimension_index = check->dimension;
    writer->row_rank = rank;

    const char *member = figures_get_member_id (writer->figures, check->dimension, rank);
    g_autofree char *place = dup_member_place (check, dimension->id, member);

    ruling_report (ruling, place, NULL);
    writer->row_dimension = NULL;
  }
}

/* A rule that this program does not have checks nothing: that must be seen, not passed over. */
static void
report_unknown (Ruling *ruling)
{
  g_autofree char *text = g_strdup_printf (
      "Le contrôle « %s » n’est pas connu de cette version du programme : il n’a pas été fait.",
      ruling->check->id);
  g_autofree char *set = typography_set (text);

  g_ptr_array_add (ruling->findings, finding_new (ruling->check->id, ruling->check->severity,
                                                  ruling->check->place, set));
}

static void
check_one (Ruling *ruling)
{
  const Check *check = ruling->check;

  if (check->test == NULL) {
    Rule rule = people_rule_find (check->id);

    if (rule == NULL)
      rule = text_rule_find (check->id);
    if (rule == NULL)
      rule = wording_rule_find (check->id);
    if (rule == NULL)
      rule = amendment_rule_find (check->id);
    if (rule != NULL)
      rule (ruling);
    else
      report_unknown (ruling);
    return;
  }

  if (check->dimension >= 0)
    check_members (ruling);
  else if (finds (ruling, NULL))
    ruling_report (ruling, NULL, NULL);
}

GPtrArray *
rules_check (Writer *writer)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  const GPtrArray *errors = figures_get_errors (writer->figures);

  /* A figure that cannot be computed is never a wrong number: it blocks. */
  for (guint i = 0; i < errors->len; i++)
    g_ptr_array_add (
        findings, finding_new ("calcul", SEVERITY_BLOCKING, "", g_ptr_array_index (errors, i)));

  for (guint i = 0; i < writer->cadrage->checks->len; i++) {
    Ruling ruling = { writer, g_ptr_array_index (writer->cadrage->checks, i), findings };

    check_one (&ruling);
  }

  return findings;
}

GPtrArray *
rules_check_one (Writer *writer, const Check *check)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  Ruling ruling = { writer, check, findings };

  check_one (&ruling);

  return findings;
}
