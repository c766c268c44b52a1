/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"

#include "document/sample.h"

void
act_draft (Act *act)
{
  g_clear_pointer (&act->draft, draft_free);
  g_clear_pointer (&act->figures, figures_free);
  act->figures = figures_new (act->cadrage, act->dossier);
  act->draft = draft_new (act->figures);
}

Act *
act_new (const char *name)
{
  Act *act = g_new0 (Act, 1);

  act->cadrage = sample_cadrage ();
  act->dossier = sample_dossier (act->cadrage, name);
  act_draft (act);

  return act;
}

void
act_free (Act *act)
{
  if (act == NULL)
    return;

  draft_free (act->draft);
  figures_free (act->figures);
  dossier_free (act->dossier);
  cadrage_free (act->cadrage);
  g_free (act);
}

const Document *
act_get_document (const Act *act)
{
  return draft_get_document (act->draft);
}
