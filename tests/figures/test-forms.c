/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/forms.h"

#include "figures/french.h"
#include "sample.h"

static void
values_are_written_in_the_forms_of_the_act (void)
{
  static const struct {
    const char *of;
    Form form;
    const char *name;
    const char *expected;
  } rows[] = {
    { "socle_actions", FORM_COUNT, "nombre", "38\u202f721" },
    { "socle_actions", FORM_PLAIN_COUNT, "nombre-simple", "38721" },
    { "socle_montant", FORM_EUROS, "chiffres", "96\u202f540\u202f000\u00a0€" },
    { "socle_montant", FORM_WORDS_AND_EUROS, "lettres-et-chiffres",
      "quatre-vingt-seize millions cinq cent quarante mille euros "
      "(96\u202f540\u202f000\u00a0€)" },
    { "enveloppe", FORM_EUROS_OR_NONE, "chiffres-ou-neant", "non fixée" },
    { "enveloppe", FORM_EUROS, "chiffres", NULL },
    { "montant_communique", FORM_MILLIONS, "millions", "80,33\u00a0M€" },
    { "compensation_etat", FORM_MILLIONS, "millions", "environ 80,33\u00a0M€" },
    { "ecart_communique", FORM_SIGNED_COUNT, "nombre-signe", "−\u202f1\u202f000" },
    { "acte", FORM_OTHER, "Sujet", "La présente convention" },
    { "acte", FORM_OTHER, "à", "à la présente convention" },
    { "coordonnateur", FORM_OTHER, "de", "de la Région" },
    { "parties.etat.representants.1", FORM_TITLE_FULL_NAME, "civilite-prenom-nom",
      "Madame\u00a0Véronique LE FAUCHEUR" },
    { "parties.etat.representants.1", FORM_FULL_NAME, "prenom-nom", "Véronique LE FAUCHEUR" },
    { "parties.region.representants.1", FORM_FULL_NAME, "prenom-nom", NULL },
    { "signature.date", FORM_DATE, "date", "1er\u00a0avril\u00a02016" },
    { "delai.conciliation", FORM_DURATION, "duree", "trois\u00a0mois" },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "parties.etat.representants.1.civilite", "Mme", NULL);
  dossier_put (dossier, "parties.etat.representants.1.prenom", "Véronique", NULL);
  dossier_put (dossier, "parties.etat.representants.1.nom", "Le Faucheur", NULL);
  dossier_put (dossier, "signature.date", "2016-04-01", NULL);
  dossier_put (dossier, "delai.conciliation", "3 mois", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *written = form_write (figures, rows[i].of, rows[i].form, rows[i].name);

    g_assert_cmpstr (written, ==, rows[i].expected);
  }
}

static void
words_follow_the_orthography_of_the_act (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "acte.orthographe", "1990", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autofree char *written =
      form_write (figures, "socle_montant", FORM_WORDS_AND_EUROS, "lettres-et-chiffres");

  g_assert_cmpstr (written, ==,
                   "quatre-vingt-seize millions cinq-cent-quarante-mille euros "
                   "(96\u202f540\u202f000\u00a0€)");
}

static void
gender_follows_persons_parties_and_acts (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "parties.coparef.representants.1.genre", "f", NULL);
  dossier_put (dossier, "parties.coparef.representants.2.genre", "f", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_true (form_is_feminine (figures, "acte"));
  g_assert_true (form_is_feminine (figures, "parties.coparef.representants"));
  g_assert_false (form_is_feminine (figures, "parties.etat.representants.1"));

  g_autoptr (Dossier) mixed = sample_dossier ();
  dossier_put (mixed, "parties.coparef.representants.1.genre", "f", NULL);
  dossier_put (mixed, "parties.coparef.representants.2.genre", "m", NULL);
  dossier_put (mixed, "acte.nature", "protocole", NULL);
  figures_update (figures, mixed);
  g_assert_false (form_is_feminine (figures, "parties.coparef.representants"));
  g_assert_false (form_is_feminine (figures, "acte"));
}

static void
articles_agree_with_their_nouns (void)
{
  static const char *const rows[][2] = {
    { "conseil régional réuni en séance plénière",
      "le conseil régional réuni en séance plénière" },
    { "commission permanente", "la commission permanente" },
    { "assemblée de Corse", "l’assemblée de Corse" },
    { "la commission permanente", "la commission permanente" },
    { "l’assemblée", "l’assemblée" },
    { "présidente du conseil régional", "la présidente du conseil régional" },
    { "président du conseil régional", "le président du conseil régional" },
    { "comité paritaire", "le comité paritaire" },
    { "préfète de région", "la préfète de région" },
    { "Élue du canton", "l’Élue du canton" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *written = french_with_article (rows[i][0]);

    g_assert_cmpstr (written, ==, rows[i][1]);
  }
}

static void
durations_are_in_words_up_to_sixteen (void)
{
  static const char *const rows[][2] = {
    { "3 mois", "trois\u00a0mois" },     { "1 an", "un\u00a0an" },
    { "16 jours", "seize\u00a0jours" },  { "17 jours", "17 jours" },
    { "1 semaine", "une\u00a0semaine" }, { "quelque temps", "quelque temps" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *written = french_duration (rows[i][0]);

    g_assert_cmpstr (written, ==, rows[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forms/values", values_are_written_in_the_forms_of_the_act);
  g_test_add_func ("/forms/orthography", words_follow_the_orthography_of_the_act);
  g_test_add_func ("/forms/gender", gender_follows_persons_parties_and_acts);
  g_test_add_func ("/french/articles", articles_agree_with_their_nouns);
  g_test_add_func ("/french/durations", durations_are_in_words_up_to_sixteen);

  return g_test_run ();
}
