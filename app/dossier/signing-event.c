/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/signing-event.h"

static const char *const kind_names[SIGNING_KINDS] = {
  [SIGNING_SATISFIED] = "satisfied",
  [SIGNING_MISSING] = "missing",
  [SIGNING_NOT_APPLICABLE] = "not-applicable",
  [SIGNING_SUMMONED] = "summoned",
  [SIGNING_INITIALLED] = "initialled",
  [SIGNING_SIGNED] = "signed",
  [SIGNING_SEALED] = "sealed",
  [SIGNING_CONFIRMED] = "confirmed",
  [SIGNING_RESERVED] = "reserved",
  [SIGNING_REFUSED] = "refused",
  [SIGNING_HELD] = "held",
  [SIGNING_CORRECTED] = "corrected",
};

SigningEvent *
signing_event_copy (const SigningEvent *event)
{
  SigningEvent *copy = g_memdup2 (event, sizeof *event);

  copy->slot = g_strdup (event->slot);
  copy->time = g_strdup (event->time);
  copy->place = g_strdup (event->place);
  copy->subject = g_strdup (event->subject);
  copy->organ = g_strdup (event->organ);
  copy->reference = g_strdup (event->reference);
  copy->reason = g_strdup (event->reason);
  copy->evidence = g_strdup (event->evidence);
  copy->name = g_strdup (event->name);
  copy->author = g_strdup (event->author);
  return copy;
}

void
signing_event_free (SigningEvent *event)
{
  if (event == NULL)
    return;

  g_free (event->slot);
  g_free (event->time);
  g_free (event->place);
  g_free (event->subject);
  g_free (event->organ);
  g_free (event->reference);
  g_free (event->reason);
  g_free (event->evidence);
  g_free (event->name);
  g_free (event->author);
  g_free (event);
}

const char *
signing_kind_to_text (SigningKind kind)
{
  return kind_names[kind];
}

bool
signing_kind_from_text (const char *text, SigningKind *ret_kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (text, kind_names[i])) {
      *ret_kind = (SigningKind) i;
      return true;
    }

  return false;
}
