/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/ruling.h"

#include "document/sentence.h"

void
ruling_report (Ruling *ruling, const char *place, const char *const *values)
{
  Writer *writer = ruling->writer;
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  writer->message = true;
  writer->message_values = values;
  sentence_write (writer, NULL, ruling->check->message, runs);
  writer->message = false;
  writer->message_values = NULL;

  g_autofree char *text = runs_to_text (runs);

  g_ptr_array_add (ruling->findings,
                   finding_new (ruling->check->id, ruling->check->severity,
                                place != NULL ? place : ruling->check->place, text));
}

void
ruling_report_node (Ruling *ruling, const Node *node, const char *place,
                    const char *const *values)
{
  g_autofree char *where = outline_locate (ruling->writer->outline, node);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, (gpointer) "lieu");
  g_ptr_array_add (all, where);
  for (const char *const *value = values; value != NULL && *value != NULL; value++)
    g_ptr_array_add (all, (gpointer) *value);
  g_ptr_array_add (all, NULL);

  ruling_report (ruling, place, (const char *const *) all->pdata);
}
