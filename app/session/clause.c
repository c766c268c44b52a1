/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/clause.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
clause_free (Clause *clause)
{
  g_free (clause->id);
  g_free (clause->path);
  g_free (clause->label);
  g_free (clause->title);
  g_free (clause->usage);
  g_free (clause->source);
  g_free (clause->choice);
  g_free (clause->variant);
  g_ptr_array_unref (clause->runs);
  g_free (clause->digest);
  g_free (clause);
}

char *
clause_dup_heading (const Clause *clause)
{
  const char *title = clause->title != NULL ? clause->title : "";

  if (clause->label == NULL)
    return g_strdup (title);

  return clause->kind == CLAUSE_DIVISION ? g_strdup_printf ("%s. – %s", clause->label, title)
                                         : g_strdup_printf ("%s – %s", clause->label, title);
}

char *
clause_dup_name (const Clause *clause)
{
  g_autofree char *heading = clause_dup_heading (clause);
  g_autofree char *words = runs_to_text (clause->runs);

  return g_strconcat (*words != '\0' ? words : heading,
                      clause->rewritten ? _ (", rewritten") : "",
                      clause->stands ? "" : _ (", not retained"), NULL);
}

int
clause_get_own_rank (const Clause *clause)
{
  const char *dot = strrchr (clause->path, '.');

  return dot != NULL ? (int) g_ascii_strtoll (dot + 1, NULL, 10) : 0;
}

static void
append_word (GString *digest, const char *word)
{
  g_string_append (digest, word != NULL ? word : "\x1e");
  g_string_append_c (digest, '\x1f');
}

void
clause_seal (Clause *clause)
{
  g_autoptr (GString) digest = g_string_new (NULL);
  const char *const words[] = {
    clause->id,    clause->path,   clause->label,  clause->title,
    clause->usage, clause->source, clause->choice, clause->variant
  };

  g_string_printf (digest, "%d%d%d%d%d%d%d", (int) clause->kind, clause->stands,
                   clause->optional, clause->retained, clause->open, clause->rewritten,
                   clause->added);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    append_word (digest, words[i]);
  for (guint i = 0; i < clause->runs->len; i++) {
    const Run *run = clause->runs->pdata[i];

    g_string_append_printf (digest, "%u", run->flags);
    append_word (digest, run->text);
    append_word (digest, run->origin);
  }

  clause->digest = g_string_free (g_steal_pointer (&digest), FALSE);
}
