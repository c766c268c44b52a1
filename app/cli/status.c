/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite status: who has signed, how, what is missing, and since when it is in force. */
#include "cli/failure.h"
#include "cli/status-json.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "signing/original.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { "json", NULL, N_ ("{version, signed, of, in_force, since, persons…}; see the manual") },
  { "history", NULL, N_ ("each record with its number, for --correct") },
  { NULL, NULL, NULL },
};

static const char *
say_state (PersonState state)
{
  switch (state) {
  case PERSON_EXPECTED:
    return _ ("expected");
  case PERSON_LATER:
    return _ ("adheres later");
  case PERSON_ENTITLED:
    return _ ("entitled to sign");
  case PERSON_SUMMONED:
    return _ ("summoned");
  case PERSON_RESERVED:
    return _ ("reserved");
  case PERSON_REFUSED:
    return _ ("refused");
  case PERSON_SIGNED:
    return _ ("signed");
  }

  g_assert_not_reached ();
}

static void
print_act (const Signing *signing)
{
  const DossierVersion *version = signing->version;
  g_autofree char *frozen = version != NULL ? date_to_french (version->frozen_on) : NULL;
  g_autofree char *since = signing->force.holds ? date_to_french (signing->force.since) : NULL;

  if (version != NULL)
    printf (_ ("Version %d, frozen on %s: signed %d/%u\n"), version->number, frozen,
            signing->n_signed, signing->persons->len);
  else
    printf (_ ("No version is frozen yet: nothing can be signed\n"));
  if (since != NULL)
    printf (_ ("In force since %s\n"), since);
  else
    printf (_ ("Not in force\n"));
  for (guint i = 0; i < signing->force.waits->len; i++)
    printf ("  - %s\n", (char *) signing->force.waits->pdata[i]);
}

/* Owned: how and when; "" when nothing is dated. */
static char *
say_event (const SigningPerson *person)
{
  const SigningEvent *event = person->event;
  g_autofree char *day =
      event != NULL && event->date.year > 0 ? date_to_french (event->date) : NULL;
  GString *said = g_string_new (NULL);

  if (day != NULL)
    g_string_append_printf (said, ", %s", day);
  if (event != NULL && event->place != NULL)
    g_string_append_printf (said, ", %s", event->place);
  if (person->by_hand)
    g_string_append_printf (said, ", %s", _ ("by hand"));
  if (person->sealed)
    g_string_append_printf (said, ", %s", _ ("electronically"));
  if (event != NULL && event->reason != NULL)
    g_string_append_printf (said, ": %s", event->reason);
  return g_string_free (said, FALSE);
}

static void
print_persons (const Signing *signing)
{
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningPerson *person = signing->persons->pdata[i];
    const SigningSlot *slot = person->slot;
    g_autofree char *said = say_event (person);

    printf (_ ("%s (%s): %s%s\n"), *slot->name != '\0' ? slot->name : _ ("name not known"),
            slot->id, say_state (person->state), said);
    for (guint k = 0; k < person->next->len; k++)
      printf ("  - %s\n", (char *) person->next->pdata[k]);
  }
  for (guint i = 0; i < signing->parties->len; i++) {
    const SigningParty *party = signing->parties->pdata[i];

    if (party->opposed != NULL)
      printf (_ ("%s: voted against: %s\n"), party->party->label, party->opposed);
  }
}

static const char *
say_condition (ConditionState state)
{
  switch (state) {
  case CONDITION_SATISFIED:
    return _ ("satisfied");
  case CONDITION_MISSING:
    return _ ("missing");
  case CONDITION_NOT_APPLICABLE:
    return _ ("not applicable");
  }

  g_assert_not_reached ();
}

static const char *
say_level (Severity level)
{
  switch (level) {
  case SEVERITY_BLOCKING:
    return _ ("blocking");
  case SEVERITY_WARNING:
    return _ ("warning");
  case SEVERITY_INFO:
    return _ ("info");
  }

  g_assert_not_reached ();
}

static void
print_conditions (const Signing *signing)
{
  printf ("%s\n", _ ("Preconditions:"));
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];
    g_autofree char *day = condition->date.year > 0 ? date_to_french (condition->date) : NULL;

    printf ("  %s (%s): %s", condition->precondition->id, say_level (condition->level),
            say_condition (condition->state));
    if (day != NULL)
      printf (", %s", day);
    if (condition->event != NULL)
      printf (_ (", says %s"), condition->event->author);
    printf (" - %s\n", condition->precondition->label);
  }
}

/* S: signed; P: initialled. */
static void
print_originals (const Signing *signing)
{
  if (signing->n_originals == 0)
    return;
  printf ("%s\n", _ ("Originals (S: signed, P: initialled):"));
  for (int original = 1; original <= signing->n_originals; original++) {
    const SigningEvent *holder = signing_find_holder (signing, original);

    printf ("  %d:", original);
    for (guint i = 0; i < signing->persons->len; i++) {
      const SigningCell *cell = signing_get_cell (signing, original, i);

      printf (" %s=%s%s", ((SigningPerson *) signing->persons->pdata[i])->slot->id,
              cell->initialled != NULL ? "P" : "", cell->signed_by_hand != NULL ? "S" : "-");
    }
    if (signing_is_complete (signing, original))
      printf ("; %s", _ ("complete"));
    if (holder != NULL)
      printf (_ ("; held by %s"), holder->place);
    printf ("\n");
  }
}

static void
print_history (const Signing *signing)
{
  const GPtrArray *events = signing->dossier->events;

  printf ("%s\n", _ ("Records:"));
  for (guint i = 0; i < events->len; i++) {
    const SigningEvent *event = events->pdata[i];
    g_autofree char *day = event->date.year > 0 ? date_to_iso (event->date) : g_strdup ("");

    printf ("  %d  %s  %s %s %s %s%s\n", event->number, event->author,
            signing_kind_to_text (event->kind),
            event->slot != NULL      ? event->slot
            : event->subject != NULL ? event->subject
                                     : "",
            day, event->reason != NULL ? event->reason : "",
            g_ptr_array_find (signing->events, event, NULL) ? "" : _ (" (corrected)"));
  }
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (Workspace) workspace =
      workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  g_autoptr (Signing) signing = NULL;
  g_autofree char *json = NULL;

  if (workspace == NULL)
    return EXIT_DAMAGED;

  signing = signing_new (workspace->figures);
  if (call_has (call, "json")) {
    json = status_to_json (signing);
    fputs (json, stdout);
    return EXIT_DONE;
  }

  print_act (signing);
  print_persons (signing);
  print_conditions (signing);
  print_originals (signing);
  for (guint i = 0; i < signing->warnings->len; i++)
    printf (_ ("warning: %s\n"), ((SigningWarning *) signing->warnings->pdata[i])->text);
  if (call_has (call, "history"))
    print_history (signing);
  return EXIT_DONE;
}

const Verb verb_status = {
  .name = "status",
  .arguments = N_ ("FILE [--json] [--history]"),
  .summary = N_ ("say who has signed and how, what is missing, and since when it is in force"),
  .details = N_ (
      "All of it follows from what “sign” recorded and from the data: nobody sets a state. A "
      "signature of\n"
      "a version that is no more the last one is said to bind no longer, and stays in the "
      "history."),
  .example = "quadripartite status alpc.convention",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
