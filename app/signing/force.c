/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/force.h"

#include <glib/gi18n-lib.h>

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return date_compare (*(const Date *) a, *(const Date *) b);
}

/* The date on which the n-th of them was reached. */
static Date
nth_date (GArray *dates, int n)
{
  g_array_sort (dates, compare_dates);
  return g_array_index (dates, Date, n - 1);
}

static SigningParty *
party_new (const Signing *signing, const Party *party)
{
  SigningParty *result = g_new0 (SigningParty, 1);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (Date));

  result->party = party;
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningPerson *person = signing->persons->pdata[i];

    if (person->slot->party != party)
      continue;
    result->n_persons++;
    result->later = person->slot->later;
    if (person->state == PERSON_SIGNED)
      g_array_append_val (dates, person->event->date);
  }

  result->n_signed = (int) dates->len;
  result->n_required =
      party->required > 0 ? MIN (party->required, result->n_persons) : result->n_persons;
  result->has_signed = result->n_persons > 0 && result->n_signed >= result->n_required;
  if (result->has_signed)
    result->date = nth_date (dates, result->n_required);
  return result;
}

void
signing_add_parties (Signing *signing, Figures *figures)
{
  const GPtrArray *parties = figures_get_cadrage (figures)->parties;

  signing->parties = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parties->len; i++) {
    SigningParty *party = party_new (signing, parties->pdata[i]);
    g_autofree char *path =
        g_strdup_printf ("parties.%s.organisations_opposees", party->party->id);

    if (party->n_persons == 0) {
      g_free (party);
      continue;
    }
    party->opposed = dossier_get (signing->dossier, path);
    g_ptr_array_add (signing->parties, party);
  }
}

static const SigningParty *
find_party (const Signing *signing, const char *id)
{
  for (guint i = 0; i < signing->parties->len; i++) {
    const SigningParty *party = signing->parties->pdata[i];

    if (g_str_equal (party->party->id, id))
      return party;
  }

  return NULL;
}

static const ForceRule *
find_rule (Figures *figures)
{
  const GPtrArray *rules = figures_get_cadrage (figures)->force_rules;
  int instrument = signing_find_instrument (figures);

  for (guint i = 0; instrument >= 0 && i < rules->len; i++) {
    const ForceRule *rule = g_ptr_array_index (rules, i);

    if ((rule->instruments & (1u << instrument)) != 0 &&
        figures_test (figures, rule->test, NULL))
      return rule;
  }

  return NULL;
}

static void
wait_for (SigningForce *force, char *sentence)
{
  force->holds = false;
  g_ptr_array_add (force->waits, sentence);
}

/* The date of the last signature that it takes. */
static void
count_parties (const Signing *signing, SigningForce *force)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (Date));
  g_autoptr (GString) missing = g_string_new (NULL);

  for (char **id = force->rule->parties; *id != NULL; id++) {
    const SigningParty *party = find_party (signing, *id);

    if (party != NULL && party->has_signed)
      g_array_append_val (dates, party->date);
    else
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              party != NULL ? party->party->label : *id);
  }

  force->holds = (int) dates->len >= force->rule->required;
  if (force->holds)
    force->since = nth_date (dates, force->rule->required);
  else
    wait_for (force, g_strdup_printf (_ ("waits for the signature of: %s"), missing->str));
}

/* The clause by which the act waits for a decision of one of the parties. */
static void
heed_clause (const Signing *signing, Figures *figures, SigningForce *force)
{
  const ForceRule *rule = force->rule;
  g_autofree char *path = NULL;
  const Value *date;

  if (rule->clause == NULL)
    return;
  path = g_strdup_printf ("articles.%s.retenu", rule->clause);
  if (g_strcmp0 (dossier_get (signing->dossier, path), "oui") != 0)
    return;

  date = figures_find (figures, rule->date);
  if (date == NULL || !date->defined)
    wait_for (force,
              g_strdup_printf (_ ("waits, by a clause of its own, for: %s"), rule->date));
  else if (force->holds && date_compare (date->date, force->since) > 0)
    force->since = date->date;
}

void
signing_find_force (Signing *signing, Figures *figures)
{
  SigningForce *force = &signing->force;

  force->waits = g_ptr_array_new_with_free_func (g_free);
  force->rule = find_rule (figures);
  if (force->rule == NULL || signing->parties->len == 0)
    return;

  count_parties (signing, force);
  heed_clause (signing, figures, force);
}
