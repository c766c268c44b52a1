/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/original.h"

#include "signing/person.h"

static int
count_originals (Figures *figures)
{
  const Value *number = figures_find (figures, "signature.originaux");
  int64_t count;

  if (number == NULL || !number->defined || !ratio_to_integer (number->number, &count))
    return 0;
  return (int) CLAMP (count, 0, SIGNING_ORIGINALS_MAX);
}

static SigningCell *
find_cell (const Signing *signing, const SigningEvent *event)
{
  if (signing->version == NULL || event->version != signing->version->number ||
      event->original < 1 || event->original > signing->n_originals)
    return NULL;
  for (guint i = 0; i < signing->persons->len; i++)
    if (g_strcmp0 (((SigningPerson *) signing->persons->pdata[i])->slot->id, event->slot) == 0)
      return &signing->cells[(guint) (event->original - 1) * signing->persons->len + i];

  return NULL;
}

void
signing_fill_originals (Signing *signing, Figures *figures)
{
  signing->n_originals = count_originals (figures);
  signing->cells = g_new0 (SigningCell, (guint) signing->n_originals * signing->persons->len);
  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *event = signing->events->pdata[i];
    SigningCell *cell = find_cell (signing, event);

    if (cell != NULL && event->kind == SIGNING_INITIALLED)
      cell->initialled = event;
    else if (cell != NULL && event->kind == SIGNING_SIGNED &&
             signing_is_signature (signing, event))
      cell->signed_by_hand = event;
  }
}

const SigningCell *
signing_get_cell (const Signing *signing, int original, guint person)
{
  g_assert (original >= 1 && original <= signing->n_originals &&
            person < signing->persons->len);
  return &signing->cells[(guint) (original - 1) * signing->persons->len + person];
}

bool
signing_is_complete (const Signing *signing, int original)
{
  for (guint i = 0; i < signing->persons->len; i++)
    if (signing_get_cell (signing, original, i)->signed_by_hand == NULL)
      return false;

  return signing->persons->len > 0;
}

const SigningEvent *
signing_find_holder (const Signing *signing, int original)
{
  for (guint i = signing->events->len; i > 0; i--) {
    const SigningEvent *event = signing->events->pdata[i - 1];

    if (event->kind == SIGNING_HELD && event->original == original &&
        signing->version != NULL && event->version == signing->version->number)
      return event;
  }

  return NULL;
}
