/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/signing.h"

#include "signing/force.h"
#include "signing/original.h"
#include "signing/person.h"
#include "signing/warning.h"

static bool
is_corrected (const GPtrArray *events, const SigningEvent *event)
{
  for (guint i = 0; i < events->len; i++) {
    const SigningEvent *other = events->pdata[i];

    if (other->kind == SIGNING_CORRECTED && other->corrects == event->number)
      return true;
  }

  return false;
}

static GPtrArray *
list_standing (const Dossier *dossier)
{
  GPtrArray *standing = g_ptr_array_new ();

  for (guint i = 0; i < dossier->events->len; i++)
    if (!is_corrected (dossier->events, dossier->events->pdata[i]))
      g_ptr_array_add (standing, dossier->events->pdata[i]);

  return standing;
}

Signing *
signing_new (Figures *figures)
{
  Signing *signing = g_new0 (Signing, 1);
  const GPtrArray *versions;

  signing->dossier = figures_get_dossier (figures);
  versions = signing->dossier->versions;
  signing->version = versions->len > 0 ? versions->pdata[versions->len - 1] : NULL;
  signing->events = list_standing (signing->dossier);
  signing->slots = signing_list_slots (figures);
  signing->conditions =
      signing_list_conditions (figures, signing->slots, signing->events, signing->version);
  signing_add_persons (signing);
  signing_add_parties (signing, figures);
  signing_find_force (signing, figures);
  signing_fill_originals (signing, figures);
  signing_add_next (signing);
  signing_add_warnings (signing);
  return signing;
}

void
signing_free (Signing *signing)
{
  if (signing == NULL)
    return;

  g_ptr_array_unref (signing->events);
  g_ptr_array_unref (signing->persons);
  g_ptr_array_unref (signing->slots);
  g_ptr_array_unref (signing->conditions);
  g_ptr_array_unref (signing->parties);
  g_ptr_array_unref (signing->force.waits);
  g_ptr_array_unref (signing->warnings);
  g_free (signing->cells);
  g_free (signing);
}
