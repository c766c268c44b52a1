/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/amendment-rules.h"

#include "document/replacement.h"

/* What the avenant says of the act it amends, to be held against that act. False when one
 * value differs: it is reported. */
static bool
check_datum (Ruling *ruling, const Datum *datum)
{
  const Writer *writer = ruling->writer;
  g_autoptr (GPtrArray) paths = initial_list_paths (writer->cadrage, datum);

  for (guint i = 0; i < paths->len; i++) {
    const char *path = paths->pdata[i];
    g_autofree char *there = initial_dup_value (writer->initial, path);
    const char *const values[] = { "texte", datum->label, NULL };

    if (g_strcmp0 (there, dossier_get (writer->dossier, path)) == 0)
      continue;
    ruling_report (ruling, path, values);
    return false;
  }

  return true;
}

static void
check_initial (Ruling *ruling)
{
  const Writer *writer = ruling->writer;
  const char *const missing[] = { "texte", "il n’est pas au dossier", NULL };

  if (writer->initial == NULL) {
    ruling_report (ruling, INITIAL_ACT, missing);
    return;
  }

  for (guint i = 0; i < writer->cadrage->data->len; i++) {
    const Datum *datum = writer->cadrage->data->pdata[i];

    if (g_str_has_prefix (datum->id, INITIAL_PREFIX) && !check_datum (ruling, datum))
      return;
  }
}

/* Words to be replaced that the amended act does not say. */
static void
check_replacements (Ruling *ruling)
{
  const GPtrArray *replacements = ruling->writer->replacements;

  for (guint i = 0; i < replacements->len; i++) {
    const Replacement *replacement = replacements->pdata[i];
    const char *const values[] = { "texte", replacement->before, NULL };

    if (replacement->before == NULL || replacement->after == NULL || replacement->n_met > 0)
      continue;
    g_autofree char *place = g_strdup_printf ("articles.%s.texte", replacement->node->id);
    ruling_report_node (ruling, replacement->node, place, values);
  }
}

Rule
amendment_rule_find (const char *id)
{
  if (g_str_equal (id, "avenant-initial"))
    return check_initial;
  if (g_str_equal (id, "modification"))
    return check_replacements;
  return NULL;
}
