/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/parties.h"

#include "sample.h"

#include <string.h>

#define PERSON "parties.coparef.representants."

static void
begin (Sample *alpc, gconstpointer data)
{
  sample_begin_alpc (alpc);
}

static void
end (Sample *alpc, gconstpointer data)
{
  sample_end (alpc);
}

static const Party *
find_party (Sample *alpc, const char *id)
{
  return cadrage_find_party (quad_session_get_cadrage (alpc->session), id);
}

static const Architecture *
find_architecture (Sample *alpc, const char *id)
{
  return cadrage_find_architecture (quad_session_get_cadrage (alpc->session), id);
}

static guint
count_entries (Sample *alpc)
{
  g_autoptr (GPtrArray) entries = quad_session_read_entries (alpc->session, NULL);

  return entries->len;
}

/* Each is found again once it is taken, and taking it changes the text as was foretold. */
static void
test_architectures (Sample *alpc, gconstpointer data)
{
  static const char *const ids[] = { "A", "C", "D", "B" };

  g_assert_true (parties_find_architecture (alpc->session) == find_architecture (alpc, "B"));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    const Architecture *architecture = find_architecture (alpc, ids[i]);
    g_autoptr (GPtrArray) foretold = parties_preview (alpc->session, architecture);
    guint n_entries = count_entries (alpc);
    g_autoptr (GPtrArray) left = NULL;

    g_assert_cmpuint (foretold->len, >, 0);
    g_assert_true (parties_take_architecture (alpc->session, architecture, NULL));
    g_assert_cmpuint (count_entries (alpc), ==, n_entries + 1);
    g_assert_true (parties_find_architecture (alpc->session) == architecture);
    left = parties_preview (alpc->session, architecture);
    g_assert_cmpuint (left->len, ==, 0);
  }

  sample_set (alpc, "acte.nature", "convention-operationnelle");
  g_assert_null (parties_find_architecture (alpc->session));
}

static void
test_persons (Sample *alpc, gconstpointer data)
{
  const Party *party = find_party (alpc, "coparef");
  guint n_entries = count_entries (alpc);
  g_autofree char *name = NULL;

  g_assert_cmpint (parties_count_persons (alpc->session, party), ==, 2);
  g_assert_true (parties_swap_persons (alpc->session, party, 1, NULL));
  sample_assert (alpc, PERSON "1.nom", "CHABOT");
  sample_assert (alpc, PERSON "2.nom", "GAUSSENS");
  g_assert_true (parties_swap_persons (alpc->session, party, 1, NULL));
  sample_assert (alpc, PERSON "1.nom", "GAUSSENS");

  g_assert_true (parties_remove_person (alpc->session, party, 1, NULL));
  g_assert_cmpint (parties_count_persons (alpc->session, party), ==, 1);
  g_assert_cmpuint (count_entries (alpc), ==, n_entries + 3);
  sample_assert (alpc, PERSON "1.prenom", "Olivier");
  name = parties_name_person (alpc->session, party, 1);
  g_assert_nonnull (strstr (name, "Olivier CHABOT"));
  g_assert_null (parties_name_person (alpc->session, party, 2));

  g_assert_true (parties_remove_person (alpc->session, party, 1, NULL));
  g_assert_cmpint (parties_count_persons (alpc->session, party), ==, 0);
}

typedef struct {
  const char *path;
  const char *text;
  const char *companions; /* "FIELD=TEXT …" */
} Companionship;

static const Companionship companionships[] = {
  { "parties.pole_emploi.representants.1.civilite", "Mme", "genre=f" },
  { "parties.pole_emploi.representants.1.civilite", "M", "genre=m" },
  { "parties.pole_emploi.representants.1.civilite", "", "" },
  { "parties.pole_emploi.representants.1.prenom", "Mme", "" },
  { "parties.region.representants.2.civilite", "Mme", "genre=f" },
  /* What is entered stays. */
  { "parties.region.representants.1.civilite", "Mme", "" },
  { "socle_actions", "Mme", "" },
};

static char *
describe_companions (Sample *alpc, const char *path, const char *text)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  GString *description = g_string_new (NULL);

  parties_add_companions (alpc->session, path, text, assignments);
  for (guint i = 0; i < assignments->len; i++) {
    const Assignment *each = &g_array_index (assignments, Assignment, i);

    g_string_append_printf (description, "%s%s=%s", i > 0 ? " " : "",
                            strrchr (each->path, '.') + 1, each->text);
  }

  return g_string_free (description, FALSE);
}

static void
test_companions (Sample *alpc, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companionships); i++) {
    g_autofree char *found =
        describe_companions (alpc, companionships[i].path, companionships[i].text);

    g_test_message ("%s", companionships[i].path);
    g_assert_cmpstr (found, ==, companionships[i].companions);
  }
}

/* The head of a party signs in the gender of the person. */
static void
test_charge (Sample *alpc, gconstpointer data)
{
  g_autofree char *feminine = NULL;
  g_autofree char *delegated = NULL;

  g_assert_true (parties_remove_person (alpc->session, find_party (alpc, "region"), 1, NULL));
  sample_set (alpc, "region.executif_feminin", "la présidente du conseil régional");
  feminine = describe_companions (alpc, "parties.region.representants.1.civilite", "Mme");
  g_assert_cmpstr (feminine, ==, "genre=f qualite=présidente du conseil régional");

  sample_set (alpc, "parties.region.signe_par", "delegataire");
  delegated = describe_companions (alpc, "parties.region.representants.1.civilite", "Mme");
  g_assert_cmpstr (delegated, ==, "genre=f");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/parties/architectures", Sample, NULL, begin, test_architectures, end);
  g_test_add ("/parties/persons", Sample, NULL, begin, test_persons, end);
  g_test_add ("/parties/companions", Sample, NULL, begin, test_companions, end);
  g_test_add ("/parties/charge", Sample, NULL, begin, test_charge, end);
  return g_test_run ();
}
