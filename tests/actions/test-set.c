/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/entering.h"
#include "sample.h"

#include <string.h>

/* What is typed, and what stands then. */
static const struct {
  const char *path;
  const char *text;
  const char *value;
} accepted[] = {
  { "socle_actions", "38 721", "38721" },
  { "socle_actions", "38 721 actions", "38721" },
  { "socle_actions", "38721", "38721" },
  { "socle_actions", "0", "0" },
  { "socle_montant", "96 540 000 €", "96540000.00" },
  { "socle_montant", "96540000,50", "96540000.50" },
  { "socle_montant", "96540000.50", "96540000.50" },
  { "socle_montant", "96,54 M€", "96540000.00" },
  { "versement_taux[1]", "33,33 %", "0.3333" },
  { "versement_taux[1]", "1/3", "1/3" },
  { "versement_taux[1]", "0.3333", "0.3333" },
  { "versement_taux[2]", "100 %", "1" },
  { "repartition_type[qualifiante,region]", "5", "5" },
  { "acte.nature", "protocole", "protocole" },
  { "acte.nature", "Protocole d’accord", "protocole" },
  { "acte.nature", "CONVENTION", "convention" },
  { "acte.annee", "2017", "2017" },
  { "signature.originaux", "5", "5" },
  { "parties.region.signataire", "Oui", "oui" },
  { "parties.region.signataire", "non", "non" },
  { "preavis", "3 mois", "3 mois" },
  { "preavis", "trente jours", "30 jours" },
  { "preavis", "Un an", "1 an" },
  { "preavis", "une semaine", "1 semaine" },
  { "preavis", "quatre-vingt-dix jours", "90 jours" },
  { "preavis", "1 mois", "1 mois" },
  { "signature.date", "25 mars 2016", "2016-03-25" },
  { "signature.date", "2016-03-25", "2016-03-25" },
  { "signature.date", "25/03/2016", "2016-03-25" },
  { "tranche.1.pieces", "  Relevé\r\net attestation\n ", "Relevé\net attestation" },
  { "tranche.2.source", "note", "note" },
  { "region.nom", "Bretagne", "Bretagne" },
  { "region.nom.la-region", "la région Bretagne", "la région Bretagne" },
  { "region.nom.de", "de\xcc\x81", "dé" },
  { "parties.etat.representants.1.nom", "ROUSSET", "ROUSSET" },
  { "parties.etat.representants.1.civilite", "Madame", "Mme" },
  { "parties.etat.representants.1.genre", "féminin", "f" },
  { "articles.objet.1.texte", "Autre texte {blanc}.", "Autre texte {blanc}." },
  { "articles.objet.1.1.texte", "Autre élément.", "Autre élément." },
  { "articles.objet.2.retenu", "oui", "oui" },
  { "articles.objet.fin.variante", "longue", "longue" },
  { "ajouts.1.genre", "annexe", "annexe" },
  { "ajouts.1.titre", "Annexe de la Région", "Annexe de la Région" },
  { "ajouts.1.texte", "Deux\nlignes", "Deux\nlignes" },
  { "ajouts.1.apres", "objet", "objet" },
};

static void
test_accepted (void)
{
  Sample sample;

  sample_begin (&sample, "B");
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autofree char *assignment = g_strconcat (accepted[i].path, "=", accepted[i].text, NULL);
    g_autofree char *again = g_strconcat (accepted[i].path, "=", accepted[i].value, NULL);
    g_autofree char *empty = g_strconcat (accepted[i].path, "=", NULL);
    g_autofree char *shown = g_strescape (assignment, NULL);

    g_test_message ("%s", shown);
    (void) sample_set (&sample, assignment);
    sample_assert (&sample, accepted[i].path, accepted[i].value);
    g_assert_false (sample_set (&sample, assignment));
    g_assert_false (sample_set (&sample, again));
    g_assert_true (sample_set (&sample, empty));
    sample_assert (&sample, accepted[i].path, NULL);
    g_assert_true (sample_set (&sample, again));
  }
  sample_end (&sample);
}

/* What is refused, why, and a word that the message must have. */
static const struct {
  const char *assignment;
  ActionError code;
  const char *word;
} refused[] = {
  { "inconnu=1", ACTION_ERROR_PATH, "inconnu" },
  { "=1", ACTION_ERROR_PATH, "path" },
  { "a b=1", ACTION_ERROR_PATH, "path" },
  { "actions_supplementaires=1", ACTION_ERROR_PATH, "actions_supplementaires[operateur]" },
  { "actions_supplementaires[nord]=1", ACTION_ERROR_PATH, "pole_emploi" },
  { "actions_supplementaires[region,region]=1", ACTION_ERROR_PATH, "[operateur]" },
  { "repartition_type[region]=1", ACTION_ERROR_PATH, "[type,operateur]" },
  { "repartition_type[region,region]=1", ACTION_ERROR_PATH, "qualifiante" },
  { "socle_actions[region]=1", ACTION_ERROR_PATH, "socle_actions" },
  { "versement_taux[7]=1", ACTION_ERROR_PATH, "1, 2" },
  { "repartition_territoire[16]=1", ACTION_ERROR_PATH, "territoire" },
  { "tranche.pieces=x", ACTION_ERROR_PATH, "tranche.1.pieces" },
  { "tranche.7.pieces=x", ACTION_ERROR_PATH, "tranche" },
  { "tranche.1.prix=x", ACTION_ERROR_PATH, "tranche.1.prix" },
  { "region.nom.chez=x", ACTION_ERROR_PATH, "region.nom.chez" },
  { "parties.etat.representants.2.nom=x", ACTION_ERROR_PATH, "1 " },
  { "parties.nord.representants.1.nom=x", ACTION_ERROR_PATH, "party" },
  { "acte.nature.source=x", ACTION_ERROR_PATH, "source" },
  { "cout_moyen.source=x", ACTION_ERROR_PATH, "source" },
  { "articles.rien.1.texte=x", ACTION_ERROR_PATH, "articles.rien.1.texte" },
  { "socle_actions=abc", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_actions=12,5", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_actions=-1", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_actions=3 000 €", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_actions=1.234", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_actions=9999999999999", ACTION_ERROR_VALUE, "socle_actions" },
  { "socle_montant=12 actions", ACTION_ERROR_VALUE, "socle_montant" },
  { "socle_montant=1,234", ACTION_ERROR_VALUE, "socle_montant" },
  { "socle_montant=99999999999999999999", ACTION_ERROR_VALUE, "socle_montant" },
  { "versement_taux[1]=3 €", ACTION_ERROR_VALUE, "versement_taux[1]" },
  { "acte.nature=traité", ACTION_ERROR_VALUE, "convention, protocole" },
  { "parties.region.signataire=peut-être", ACTION_ERROR_VALUE, "oui" },
  { "preavis=bientôt", ACTION_ERROR_VALUE, "3 mois" },
  { "preavis=0 jour", ACTION_ERROR_VALUE, "3 mois" },
  { "preavis=mois", ACTION_ERROR_VALUE, "3 mois" },
  { "preavis=3 lunes", ACTION_ERROR_VALUE, "3 mois" },
  { "preavis=1000 jours", ACTION_ERROR_VALUE, "3 mois" },
  { "signature.date=31 avril 2016", ACTION_ERROR_VALUE, "signature.date" },
  { "signature.date=demain", ACTION_ERROR_VALUE, "signature.date" },
  { "region.nom=a\tb", ACTION_ERROR_VALUE, "U+0009" },
  { "region.nom=a\x7f"
    "b",
    ACTION_ERROR_VALUE, "U+007F" },
  { "region.nom=a\u202e"
    "b",
    ACTION_ERROR_VALUE, "U+202E" },
  { "region.nom=\xff\xfe", ACTION_ERROR_VALUE, "UTF-8" },
  { "ajouts.1.genre=chapitre", ACTION_ERROR_VALUE, "annexe" },
  { "ajouts.1.titre=deux\nlignes", ACTION_ERROR_VALUE, "line" },
  { "ajouts.1.apres=rien", ACTION_ERROR_VALUE, "ajouts.1.apres" },
  { "articles.objet.fin.variante=moyenne", ACTION_ERROR_VALUE, "breve, longue" },
  { "articles.objet.2.retenu=peut-être", ACTION_ERROR_VALUE, "oui" },
  { "cout_moyen=3000", ACTION_ERROR_REFUSED, "cadrage" },
  { "compensation=1", ACTION_ERROR_REFUSED, "computed" },
  { "acte.version=2", ACTION_ERROR_REFUSED, "program" },
  { "articles.objet.1.retenu=oui", ACTION_ERROR_REFUSED, "optional" },
  { "articles.objet.1.variante=breve", ACTION_ERROR_REFUSED, "variants" },
  { "articles.objet.texte=x", ACTION_ERROR_REFUSED, "paragraph" },
};

/* Refused, together with what was right beside it. */
static void
test_refused (void)
{
  Sample sample;

  sample_begin (&sample, "B");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *shown = g_strescape (refused[i].assignment, NULL);

    g_test_message ("%s", shown);
    g_assert_false (sample_try_set (&sample, &error, "repartition_type[adaptation,region]=1",
                                    "tranche.2.pieces=x", refused[i].assignment, NULL));
    g_assert_error (error, ACTION_ERROR, (int) refused[i].code);
    g_assert_nonnull (strstr (error->message, refused[i].word));
    g_assert_null (strchr (error->message, '\n'));
    sample_assert (&sample, "repartition_type[adaptation,region]", NULL);
    sample_assert (&sample, "tranche.2.pieces", NULL);
  }
  g_assert_cmpuint (sample_count_entries (&sample), ==, 1);
  sample_end (&sample);
}

static void
test_text_length (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new ("region.nom=");
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "B");
  for (int i = 0; i < ACTION_TEXT_MAX; i++)
    g_string_append (text, "é");
  g_assert_true (sample_set (&sample, text->str));
  g_string_append (text, "x");
  g_assert_false (sample_try_set (&sample, &error, text->str, NULL));
  g_assert_error (error, ACTION_ERROR, ACTION_ERROR_VALUE);
  sample_end (&sample);
}

static void
test_one_entry (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "B");
  g_assert_true (sample_try_set (
      &sample, &error, "socle_actions=38 721", "socle_actions.source=dossier de presse",
      "parties.coparef.representants.2.nom=B", "parties.coparef.representants.1.nom=A",
      "ajouts.2.titre=deux", "ajouts.1.titre=un", NULL));
  g_assert_no_error (error);
  g_assert_cmpuint (sample_count_entries (&sample), ==, 2);
  sample_assert (&sample, "parties.coparef.representants.2.nom", "B");
  sample_assert (&sample, "ajouts.2.titre", "deux");

  g_assert_true (
      sample_try_set (&sample, &error, "socle_actions=38721", "ajouts.1.titre=un", NULL));
  g_assert_cmpuint (sample_count_entries (&sample), ==, 2);
  sample_end (&sample);
}

static void
test_twice (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "B");
  g_assert_false (sample_try_set (&sample, &error, "repartition_type[qualifiante,region]=1",
                                  "repartition_type[region,qualifiante]=2", NULL));
  g_assert_error (error, ACTION_ERROR, ACTION_ERROR_VALUE);
  sample_end (&sample);
}

static void
test_sources (void)
{
  Sample sample;
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) assignments = g_array_new (FALSE, TRUE, sizeof (Assignment));
  Assignment assignment = { "socle_montant", "12", "compte administratif" };

  sample_begin (&sample, "B");
  sample_set (&sample, "actions_supplementaires[region].source=note 1");
  sample_set (&sample, "initial.socle_actions.source=note 2");
  g_array_append_val (assignments, assignment);
  g_assert_true (action_set (sample.store, sample.cadrage, assignments, sample_who (), &error));
  dossier = store_snapshot (sample.store, NULL, NULL);
  g_assert_cmpstr (dossier_find (dossier, "actions_supplementaires[region]")->source, ==,
                   "note 1");
  g_assert_cmpstr (dossier_find (dossier, "initial.socle_actions")->source, ==, "note 2");
  g_assert_cmpstr (dossier_find (dossier, "socle_montant")->source, ==, "compte administratif");
  g_assert_cmpstr (dossier_get (dossier, "socle_montant"), ==, "12.00");
  sample_set (&sample, "initial.socle_actions.source=");
  g_assert_cmpuint (sample_count_entries (&sample), ==, 5);
  sample_end (&sample);
}

static void
test_without_region (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "D");
  sample_set (&sample, "actions_supplementaires[pole_emploi]=9000");
  sample_set (&sample, "actions_supplementaires[region]=0");
  sample_set (&sample, "actions_supplementaires[region]=");
  g_assert_false (sample_try_set (&sample, &error, "actions_supplementaires[region]=1", NULL));
  g_assert_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (
      sample_try_set (&sample, &error, "repartition_type[qualifiante,region]=1", NULL));
  g_clear_error (&error);
  g_assert_true (sample_try_set (&sample, &error, "actions_supplementaires[region]=1",
                                 "parties.region.signataire=oui", NULL));
  g_assert_no_error (error);
  /* An exported dossier comes back as one act, whatever its checks say of it. */
  g_assert_true (sample_try_set (&sample, &error, "parties.region.signataire=non",
                                 "actions_supplementaires[region]=2", NULL));
  g_assert_no_error (error);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set/accepted", test_accepted);
  g_test_add_func ("/set/refused", test_refused);
  g_test_add_func ("/set/text-length", test_text_length);
  g_test_add_func ("/set/one-entry", test_one_entry);
  g_test_add_func ("/set/twice", test_twice);
  g_test_add_func ("/set/sources", test_sources);
  g_test_add_func ("/set/without-region", test_without_region);
  return g_test_run ();
}
