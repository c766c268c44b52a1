/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/requirement.h"

#include "signing/original.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FINGERPRINT_LENGTH 64
#define SIGNING_TEXT_MAX 500

static char *
fault_unless (bool holds, const char *about)
{
  return holds ? NULL : g_strdup (about != NULL ? about : "");
}

static bool
is_blank (const char *text)
{
  return text == NULL || strspn (text, " \t\n") == strlen (text);
}

const SigningCondition *
signing_find_condition (const Signing *signing, const char *id)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (g_strcmp0 (condition->precondition->id, id) == 0)
      return condition;
  }

  return NULL;
}

static const SigningEvent *
find_event (const Signing *signing, int number)
{
  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *event = signing->events->pdata[i];

    if (event->number == number)
      return event;
  }

  return NULL;
}

/* What a history, a procès-verbal and a list can show on one line. */
static bool
is_plain (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > SIGNING_TEXT_MAX)
    return false;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return false;

  return true;
}

char *
requirement_text (const Signing *signing, const SigningEvent *event)
{
  const char *const texts[] = { event->slot,      event->place,  event->subject, event->organ,
                                event->reference, event->reason, event->name };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !is_plain (texts[i]))
      return g_strdup_printf ("%d", SIGNING_TEXT_MAX);

  return NULL;
}

char *
requirement_time (const Signing *signing, const SigningEvent *event)
{
  const char *t = event->time;

  return fault_unless (t == NULL || (strlen (t) == 5 && g_ascii_isdigit (t[0]) &&
                                     g_ascii_isdigit (t[1]) && t[2] == ':' && t[3] >= '0' &&
                                     t[3] <= '5' && g_ascii_isdigit (t[4]) &&
                                     g_ascii_strtoull (t, NULL, 10) < 24),
                       t);
}

char *
requirement_place (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (signing_find_person (signing, event->slot) != NULL, event->slot);
}

char *
requirement_condition (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (signing_find_condition (signing, event->subject) != NULL,
                       event->subject);
}

char *
requirement_earlier (const Signing *signing, const SigningEvent *event)
{
  g_autofree char *number = g_strdup_printf ("%d", event->corrects);

  return fault_unless (find_event (signing, event->corrects) != NULL, number);
}

char *
requirement_no_correction (const Signing *signing, const SigningEvent *event)
{
  const SigningEvent *earlier = find_event (signing, event->corrects);
  g_autofree char *number = g_strdup_printf ("%d", event->corrects);

  return fault_unless (earlier == NULL || earlier->kind != SIGNING_CORRECTED, number);
}

char *
requirement_name (const Signing *signing, const SigningEvent *event)
{
  const SigningSlot *slot = signing_find_person (signing, event->slot)->slot;

  return fault_unless (*slot->name != '\0', slot->path);
}

char *
requirement_said (const Signing *signing, const SigningEvent *event)
{
  const SigningCondition *condition = signing_find_condition (signing, event->subject);

  return fault_unless (!condition->computed, condition->precondition->label);
}

char *
requirement_version (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (signing->version != NULL, "");
}

char *
requirement_last_version (const Signing *signing, const SigningEvent *event)
{
  g_autofree char *number = g_strdup_printf ("%d", signing->version->number);

  return fault_unless (event->version == signing->version->number, number);
}

char *
requirement_original (const Signing *signing, const SigningEvent *event)
{
  g_autofree char *count = g_strdup_printf ("%d", signing->n_originals);

  return fault_unless (event->original >= 1 && event->original <= signing->n_originals, count);
}

char *
requirement_day (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (date_is_valid (event->date), "");
}

char *
requirement_where (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (!is_blank (event->place), "");
}

char *
requirement_reason (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (!is_blank (event->reason), "");
}

char *
requirement_fingerprint (const Signing *signing, const SigningEvent *event)
{
  const char *digits = event->subject != NULL ? event->subject : "";

  return fault_unless (strlen (digits) == FINGERPRINT_LENGTH &&
                           strspn (digits, "0123456789abcdef") == FINGERPRINT_LENGTH,
                       digits);
}

char *
requirement_proof (const Signing *signing, const SigningEvent *event)
{
  return fault_unless (signing_is_signature (signing, event), "");
}

char *
requirement_nothing_missing (const Signing *signing, const SigningEvent *event)
{
  const SigningCondition *obstacle =
      signing_find_obstacle (signing, signing_find_person (signing, event->slot));

  return obstacle != NULL ? g_strdup_printf ("%s (%s)", obstacle->precondition->label,
                                             obstacle->precondition->id)
                          : NULL;
}

static const SigningCell *
find_cell (const Signing *signing, const SigningEvent *event)
{
  for (guint i = 0; i < signing->persons->len; i++)
    if (signing->persons->pdata[i] == signing_find_person (signing, event->slot))
      return signing_get_cell (signing, event->original, i);

  g_assert_not_reached ();
}

static char *
name_original (const SigningEvent *event)
{
  return g_strdup_printf (_ ("Original %d"), event->original);
}

char *
requirement_not_initialled (const Signing *signing, const SigningEvent *event)
{
  g_autofree char *name = name_original (event);

  return fault_unless (find_cell (signing, event)->initialled == NULL, name);
}

char *
requirement_not_signed (const Signing *signing, const SigningEvent *event)
{
  g_autofree char *name = name_original (event);

  return fault_unless (find_cell (signing, event)->signed_by_hand == NULL, name);
}

char *
requirement_not_sealed (const Signing *signing, const SigningEvent *event)
{
  const SigningPerson *person = signing_find_person (signing, event->slot);

  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *other = signing->events->pdata[i];

    if (other->kind == SIGNING_SEALED && other->version == event->version &&
        g_strcmp0 (other->slot, event->slot) == 0 && signing_is_signature (signing, other))
      return g_strdup (person->slot->name);
  }

  return NULL;
}
