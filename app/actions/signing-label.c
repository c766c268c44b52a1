/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/signing-label.h"

#include "dossier/signing-event.h"

#include <glib/gi18n-lib.h>

static const char *
find_label (const Cadrage *cadrage, const char *id)
{
  for (guint i = 0; i < cadrage->parties->len; i++) {
    const Party *party = g_ptr_array_index (cadrage->parties, i);

    for (guint k = 0; k < party->preconditions->len; k++) {
      const Precondition *precondition = g_ptr_array_index (party->preconditions, k);

      if (g_strcmp0 (precondition->id, id) == 0)
        return precondition->label;
    }
  }

  return id;
}

/* What it is about, and what was said of it; NULL when it says too little. */
static char *
say_event (const Cadrage *cadrage, const Json *event)
{
  const char *name = json_get_text (event, "name");
  const char *original = json_get_text (event, "original");
  const char *subject = find_label (cadrage, json_get_text (event, "subject"));
  const char *place = json_get_text (event, "place");
  const char *corrects = json_get_text (event, "corrects");
  const char *kind_text = json_get_text (event, "kind");
  SigningKind kind;

  if (kind_text == NULL || !signing_kind_from_text (kind_text, &kind))
    return NULL;
  if ((kind <= SIGNING_NOT_APPLICABLE && subject == NULL) ||
      (kind >= SIGNING_SUMMONED && kind <= SIGNING_REFUSED && name == NULL) ||
      ((kind == SIGNING_INITIALLED || kind == SIGNING_SIGNED || kind == SIGNING_HELD) &&
       original == NULL) ||
      (kind == SIGNING_HELD && place == NULL) ||
      (kind == SIGNING_CORRECTED && corrects == NULL))
    return NULL;

  switch (kind) {
  case SIGNING_SATISFIED:
    return g_strdup_printf (_ ("satisfied: %s"), subject);
  case SIGNING_MISSING:
    return g_strdup_printf (_ ("missing: %s"), subject);
  case SIGNING_NOT_APPLICABLE:
    return g_strdup_printf (_ ("not applicable: %s"), subject);
  case SIGNING_SUMMONED:
    return g_strdup_printf (_ ("%s summoned"), name);
  case SIGNING_INITIALLED:
    return g_strdup_printf (_ ("%s initialled original %s"), name, original);
  case SIGNING_SIGNED:
    return g_strdup_printf (_ ("%s signed original %s"), name, original);
  case SIGNING_SEALED:
    return g_strdup_printf (_ ("%s signed electronically"), name);
  case SIGNING_CONFIRMED:
    return g_strdup_printf (_ ("fingerprint of %s confirmed"), name);
  case SIGNING_RESERVED:
    return g_strdup_printf (_ ("%s made a reservation"), name);
  case SIGNING_REFUSED:
    return g_strdup_printf (_ ("%s refused to sign"), name);
  case SIGNING_HELD:
    return g_strdup_printf (_ ("original %s held by %s"), original, place);
  case SIGNING_CORRECTED:
    return g_strdup_printf (_ ("record %s corrected"), corrects);
  }

  g_assert_not_reached ();
}

char *
signing_label (const Cadrage *cadrage, const Json *op)
{
  const Json *events = json_get (op, "events");
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; events != NULL && events->kind == JSON_ARRAY && i < events->items->len;
       i++) {
    g_autofree char *event = say_event (cadrage, events->items->pdata[i]);

    if (event != NULL)
      g_string_append_printf (said, "%s%s", said->len > 0 ? "; " : "", event);
  }

  if (said->len == 0)
    return g_strdup (_ ("Unknown operation"));
  g_strdelimit (said->str, "\n", ' ');
  return g_strdup_printf (_ ("Signing: %s"), said->str);
}
