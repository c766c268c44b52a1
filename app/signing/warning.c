/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/warning.h"

#include "signing/original.h"
#include "signing/person.h"

#include <glib/gi18n-lib.h>

#define SUNDAY 7

static void
warning_free (gpointer data)
{
  SigningWarning *warning = data;

  g_free (warning->text);
  g_free (warning);
}

/* Takes text. */
static void
warn (Signing *signing, int event, char *text)
{
  SigningWarning *warning = g_new0 (SigningWarning, 1);

  warning->event = event;
  warning->text = text;
  g_ptr_array_add (signing->warnings, warning);
}

static Date
day_of (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);
  Date date = { 0 };

  if (time != NULL)
    g_date_time_get_ymd (time, &date.year, &date.month, &date.day);
  return date;
}

static const DossierVersion *
find_version (const Signing *signing, int number)
{
  for (guint i = 0; i < signing->dossier->versions->len; i++) {
    const DossierVersion *version = signing->dossier->versions->pdata[i];

    if (version->number == number)
      return version;
  }

  return NULL;
}

/* What entitles to sign comes before the signature: a délibération, the installation of the
 * committee, a delegation. */
static void
compare_with_mandates (Signing *signing, const SigningPerson *person, const SigningEvent *event,
                       const char *day)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];
    g_autofree char *other = NULL;

    if (condition->party != person->slot->party || !condition->precondition->mandate ||
        condition->state != CONDITION_SATISFIED || condition->date.year == 0 ||
        date_compare (event->date, condition->date) >= 0)
      continue;
    other = date_to_french (condition->date);
    warn (signing, event->number,
          g_strdup_printf (_ ("%s: signed on %s, before “%s” (%s)"), event->name, day,
                           condition->precondition->label, other));
  }
}

static void
check_date (Signing *signing, const SigningPerson *person, const SigningEvent *event)
{
  const DossierVersion *version = find_version (signing, event->version);
  g_autofree char *day = date_to_french (event->date);

  if (version != NULL && version->frozen_on.year > 0 &&
      date_compare (event->date, version->frozen_on) < 0)
    warn (signing, event->number,
          g_strdup_printf (_ ("%s: signed on %s, before version %d was frozen"), event->name,
                           day, version->number));
  if (date_compare (event->date, day_of (event->at)) > 0)
    warn (signing, event->number,
          g_strdup_printf (_ ("%s: signed on %s, after the day on which it was recorded"),
                           event->name, day));
  if (date_weekday (event->date) == SUNDAY)
    warn (signing, event->number,
          g_strdup_printf (_ ("%s: signed on %s, a Sunday"), event->name, day));
  compare_with_mandates (signing, person, event, day);
}

static void
name_lapsed (Signing *signing, const SigningPerson *person)
{
  for (guint i = 0; i < person->lapsed->len; i++) {
    const SigningEvent *event = person->lapsed->pdata[i];

    warn (signing, event->number,
          g_strdup_printf (_ ("%s: the signature of version %d binds no longer, since version "
                              "%d was frozen"),
                           event->name, event->version, signing->version->number));
  }
}

/* Several originals may each bear some signatures, and none of them all. */
static void
check_originals (Signing *signing)
{
  if (signing->n_originals == 0 || signing->persons->len == 0)
    return;
  for (guint i = 0; i < signing->persons->len; i++)
    if (!((SigningPerson *) signing->persons->pdata[i])->by_hand)
      return;
  for (int original = 1; original <= signing->n_originals; original++)
    if (signing_is_complete (signing, original))
      return;

  warn (signing, 0,
        g_strdup (_ ("Everybody has signed, but no original bears all signatures")));
}

void
signing_add_warnings (Signing *signing)
{
  signing->warnings = g_ptr_array_new_with_free_func (warning_free);
  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *event = signing->events->pdata[i];
    const SigningPerson *person = signing_find_person (signing, event->slot);

    if (person != NULL && signing_is_signature (signing, event))
      check_date (signing, person, event);
  }
  for (guint i = 0; i < signing->persons->len; i++)
    name_lapsed (signing, signing->persons->pdata[i]);
  check_originals (signing);
}
