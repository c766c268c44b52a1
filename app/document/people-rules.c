/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/people-rules.h"

#include "figures/forms.h"

#include <string.h>

static bool
party_signs (Writer *writer, const Party *party)
{
  g_autofree char *path = g_strdup_printf ("parties.%s.signataire", party->id);
  const Value *signs = figures_find (writer->figures, path);

  return signs != NULL && signs->defined && signs->boolean;
}

static bool
is_empty (Writer *writer, const char *person, const char *field)
{
  g_autofree char *path = g_strconcat (person, ".", field, NULL);
  const Value *value = figures_find (writer->figures, path);

  return value != NULL && !value->defined;
}

static bool
nobody_is_entered (Writer *writer, const char *person)
{
  return is_empty (writer, person, "prenom") && is_empty (writer, person, "nom") &&
         is_empty (writer, person, "qualite");
}

typedef void (*PersonRule) (Ruling *ruling, const Party *party, const char *person);

/* Each person who signs, and the first of each party even when nobody is entered yet. */
static void
for_each_person (Ruling *ruling, PersonRule rule)
{
  const GPtrArray *parties = ruling->writer->cadrage->parties;

  for (guint i = 0; i < parties->len; i++) {
    const Party *party = g_ptr_array_index (parties, i);

    if (!party_signs (ruling->writer, party))
      continue;
    for (int rank = 1; rank <= party->representatives_max; rank++) {
      g_autofree char *person =
          g_strdup_printf ("parties.%s.representants.%d", party->id, rank);

      if (rank == 1 || !nobody_is_entered (ruling->writer, person))
        rule (ruling, party, person);
    }
  }
}

static void
check_person (Ruling *ruling, const Party *party, const char *person)
{
  static const char *const fields[] = { "civilite", "prenom", "nom", "qualite" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (!is_empty (ruling->writer, person, fields[i]))
      continue;
    g_autofree char *place = g_strconcat (person, ".", fields[i], NULL);
    const char *const values[] = { "partie", party->label, NULL };
    ruling_report (ruling, place, values);
    return;
  }
}

static void
check_persons (Ruling *ruling)
{
  for_each_person (ruling, check_person);
}

static void
check_gender (Ruling *ruling, const Party *party, const char *person)
{
  g_autofree char *name =
      form_write (ruling->writer->figures, person, FORM_FULL_NAME, "prenom-nom");

  /* Who is not named yet is asked for by the rule on complete persons. */
  if (name == NULL || !is_empty (ruling->writer, person, "genre"))
    return;

  g_autofree char *place = g_strconcat (person, ".genre", NULL);
  const char *const values[] = { "personne", name, NULL };

  ruling_report (ruling, place, values);
}

static void
check_genders (Ruling *ruling)
{
  for_each_person (ruling, check_gender);
}

/* The first run of four digits that reads as a year; 0 when there is none. */
static int
find_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    gsize n_digits = strspn (p, "0123456789");

    if (n_digits == 4 && (g_str_has_prefix (p, "19") || g_str_has_prefix (p, "20")))
      return (int) g_ascii_strtoll (p, NULL, 10);
    if (n_digits > 0)
      p += n_digits - 1;
  }

  return 0;
}

/* « n° 2019.00272 … du 31 janvier 2018 »: a slip seen in a real convention. */
static void
check_year_of_mandates (Ruling *ruling)
{
  Writer *writer = ruling->writer;

  for (guint i = 0; i < writer->cadrage->parties->len; i++) {
    const Party *party = g_ptr_array_index (writer->cadrage->parties, i);
    g_autofree char *number_path =
        g_strdup_printf ("parties.%s.habilitation.numero", party->id);
    g_autofree char *date_path = g_strdup_printf ("parties.%s.habilitation.date", party->id);
    const Value *number = figures_find (writer->figures, number_path);
    const Value *date = figures_find (writer->figures, date_path);

    if (number == NULL || !number->defined || date == NULL || !date->defined)
      continue;

    int year = find_year (number->text);

    if (year == 0 || year == date->date.year)
      continue;
    g_autofree char *of_number = g_strdup_printf ("%d", year);
    g_autofree char *of_date = g_strdup_printf ("%d", date->date.year);
    const char *const values[] = { "annee_numero", of_number, "annee_date", of_date, NULL };
    ruling_report (ruling, number_path, values);
  }
}

static int
find_dimension (const Cadrage *cadrage, const char *id)
{
  for (guint i = 0; i < cadrage->dimensions->len; i++)
    if (g_str_equal (((Dimension *) g_ptr_array_index (cadrage->dimensions, i))->id, id))
      return (int) i;

  return -1;
}

/* A dossier may bring its own types of action: none of them may be one that is not compensated.
 */
static void
check_uncompensated_types (Ruling *ruling)
{
  Writer *writer = ruling->writer;
  int types = find_dimension (writer->cadrage, "type");
  int uncompensated = find_dimension (writer->cadrage, "type_hors");

  if (types < 0 || uncompensated < 0)
    return;

  for (int t = 0; t < figures_count_members (writer->figures, types); t++)
    for (int u = 0; u < figures_count_members (writer->figures, uncompensated); u++) {
      const char *label = figures_get_member_label (writer->figures, uncompensated, u);

      if (!g_str_equal (figures_get_member_id (writer->figures, types, t),
                        figures_get_member_id (writer->figures, uncompensated, u)) &&
          !g_str_equal (figures_get_member_label (writer->figures, types, t), label))
        continue;
      const char *const values[] = { "type_hors", label, NULL };
      ruling_report (ruling, NULL, values);
    }
}

/* The framework fixes the number of payment steps: that of its own list. */
static void
check_steps (Ruling *ruling)
{
  Writer *writer = ruling->writer;
  int steps = find_dimension (writer->cadrage, "tranche");

  if (steps < 0)
    return;

  const Dimension *declared = g_ptr_array_index (writer->cadrage->dimensions, (guint) steps);
  int n_steps = figures_count_members (writer->figures, steps);

  if (n_steps == (int) declared->members->len)
    return;

  g_autofree char *number = g_strdup_printf ("%d", n_steps);
  const char *const values[] = { "nombre", number, NULL };

  ruling_report (ruling, NULL, values);
}

Rule
people_rule_find (const char *id)
{
  static const struct {
    const char *id;
    Rule rule;
  } rules[] = {
    { "personne-complete", check_persons },
    { "accord-genre", check_genders },
    { "habilitation-millesime", check_year_of_mandates },
    { "hors-compensation", check_uncompensated_types },
    { "etapes", check_steps },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return rules[i].rule;

  return NULL;
}
