/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/label.h"

#include "actions/undo.h"
#include "sample.h"

#include <string.h>

/* Whatever the kind of space, an ordinary one. */
static char *
plain (char *text)
{
  g_auto (GStrv) narrow = g_strsplit (text, "\u202f", -1);
  g_autofree char *wide = g_strjoinv (" ", narrow);
  g_auto (GStrv) parts = g_strsplit (wide, "\u00a0", -1);

  g_free (text);
  return g_strjoinv (" ", parts);
}

static void
test_set (void)
{
  static const struct {
    const char *assignment;
    const char *label;
  } rows[] = {
    { "socle_actions=38721", "Socle: 38 721 actions" },
    { "socle_actions=1", "Socle: 1 action" },
    { "socle_actions=", "Socle: emptied" },
    { "socle_actions.source=dossier de presse", "Source of “Socle”: dossier de presse" },
    { "socle_actions.source=", "Source of “Socle”: emptied" },
    { "socle_montant=96 540 000", "Montant du socle: 96 540 000 €" },
    { "versement_taux[2]=33,5 %", "Taux de l’étape (Solde): 33,5 %" },
    { "actions_supplementaires[pole_emploi]=9000",
      "Actions supplémentaires (Pôle emploi): 9 000 actions" },
    { "acte.nature=protocole", "Nature de l’acte: Protocole d’accord" },
    { "acte.annee=2017", "Année du plan: 2017" },
    { "signature.date=2016-04-01", "Date de signature: 1er avril 2016" },
    { "parties.region.signataire=non", "La Région signe: non" },
    { "parties.etat.representants.1.civilite=Mme",
      "Civilité de la personne qui signe pour l’État: Madame" },
    { "articles.objet.1.texte=Autre.", "Text of objet.1 rewritten" },
    { "articles.objet.1.texte=", "Text of objet.1 back to the cadrage's" },
    { "articles.objet.2.retenu=oui", "Clause objet.2 kept" },
    { "articles.objet.2.retenu=non", "Clause objet.2 left out" },
    { "articles.objet.fin.variante=breve", "Variant of objet.fin: breve" },
    { "ajouts.1.titre=Annexe", "ajouts.1.titre: Annexe" },
    { "tranche.1.pieces=deux\nlignes", "Pièces à produire (1re étape): deux lignes" },
  };
  Sample sample;

  sample_begin (&sample, "B");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *label = NULL;

    g_test_message ("%s", rows[i].assignment);
    g_assert_true (sample_set (&sample, rows[i].assignment));
    label = plain (sample_label (&sample));
    g_assert_cmpstr (label, ==, rows[i].label);
  }
  sample_end (&sample);
}

static void
test_several (void)
{
  Sample sample;
  g_autofree char *label = NULL;

  sample_begin (&sample, "B");
  g_assert_true (sample_try_set (&sample, NULL, "socle_actions=5", "socle_montant=6",
                                 "preavis=3 mois", "acte.annee=2016", "region.nom=x",
                                 "signature.originaux=4", NULL));
  label = plain (sample_label (&sample));
  g_assert_cmpstr (label, ==,
                   "Année du plan: 2016; Préavis: 3 mois; Nom de la région: x; and 3 more");
  sample_end (&sample);
}

static void
test_undo (void)
{
  Sample sample;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  sample_begin (&sample, "B");
  sample_set (&sample, "preavis=3 mois");
  g_assert_true (action_undo (sample.store, sample_who (), NULL, NULL));
  undone = sample_label (&sample);
  g_assert_cmpstr (undone, ==, "Taken back: Préavis: 3 mois");
  g_assert_true (action_redo (sample.store, sample_who (), NULL, NULL));
  redone = sample_label (&sample);
  g_assert_cmpstr (redone, ==, "Done again: Préavis: 3 mois");
  sample_end (&sample);
}

typedef struct {
  const char *op;
  const char *label;
} Row;

static const Row unknown[] = {
  { "", "Unknown operation" },
  { "nonsense", "Unknown operation" },
  { "{}", "Unknown operation" },
  { "[]", "Unknown operation" },
  { "{\"op\":1}", "Unknown operation" },
  { "{\"op\":\"fly\"}", "Unknown operation" },
  { "{\"op\":\"set\"}", "Unknown operation" },
  { "{\"op\":\"set\",\"cells\":[]}", "Unknown operation" },
  { "{\"op\":\"set\",\"cells\":[1]}", "Unknown operation" },
  { "{\"op\":\"set\",\"cells\":{\"a\":1}}", "Unknown operation" },
  { "{\"op\":\"set\",\"cells\":[{\"path\":\"gone\",\"value\":\"1\"}]}", "gone: 1" },
  { "{\"op\":\"set\",\"cells\":[{\"path\":\"socle_actions\",\"value\":\"x\"}]}", "Socle: x" },
  { "{\"op\":\"undo\"}", "Taken back: Unknown operation" },
  { "{\"op\":\"undo\",\"of\":null}", "Taken back: Unknown operation" },
  { "{\"op\":\"members\",\"dimension\":\"territoire\",\"members\":[\"Charente\",\"Var\"]}",
    "Territoire: Charente, Var" },
  { "{\"op\":\"members\",\"dimension\":\"territoire\",\"members\":[1]}", "Territoire: " },
  { "{\"op\":\"schema\",\"v\":1,\"to\":\"2\"}", "File brought to the present version" },
  { "{\"op\":\"freeze\",\"v\":1,\"version\":\"2\",\"sha256\":\"00\"}", "Version 2 frozen" },
  { "{\"op\":\"freeze\",\"v\":1,\"version\":2}", "Unknown operation" },
  { "{\"op\":\"freeze\",\"v\":1}", "Unknown operation" },
};

/* How a dossier began: the names where the entry has them, else what it has. */
static const Row beginnings[] = {
  { "{\"op\":\"create\",\"cadrage\":\"essai\",\"region\":null}",
    "Dossier started: Plan d’essai" },
  { "{\"op\":\"create\",\"cadrage\":\"autre\"}", "Dossier started: autre" },
  { "{\"op\":\"create\"}", "Dossier started" },
  { "{\"op\":\"create\",\"cadrage\":\"essai\",\"region\":\"75\"}",
    "Dossier started: region 75, Plan d’essai" },
  { "{\"op\":\"create\",\"cadrage\":\"essai\",\"plan\":\"Plan d’un jour\",\"region\":\"75\","
    "\"name\":\"Nouvelle-Aquitaine\"}",
    "Dossier started: Nouvelle-Aquitaine, Plan d’un jour" },
  { "{\"op\":\"create\",\"cadrage\":\"x\",\"plan\":\"Deux\\nlignes\",\"name\":\"Une\\nautre\"}",
    "Dossier started: Une autre, Deux lignes" },
  { "{\"op\":\"import\"}", "Dossier made from a file" },
  { "{\"op\":\"import\",\"cells\":[]}", "Dossier made from a file: 0 values" },
  { "{\"op\":\"import\",\"cells\":[1,{\"path\":\"a\",\"value\":null},"
    "{\"path\":\"a\",\"source\":\"x\"},{\"path\":\"b\",\"value\":\"2\"}]}",
    "Dossier made from a file: 1 value" },
  { "{\"op\":\"undo\",\"of\":{\"op\":\"import\",\"cells\":["
    "{\"path\":\"b\",\"value\":\"2\"},{\"path\":\"c\",\"value\":\"2\"}]}}",
    "Taken back: Dossier made from a file: 2 values" },
};

static void
check_rows (const Row *rows, gsize n_rows)
{
  Sample sample;

  sample_begin (&sample, "B");
  for (gsize i = 0; i < n_rows; i++) {
    g_autofree char *label = action_label (rows[i].op, sample.cadrage);

    g_test_message ("%s", rows[i].op);
    g_assert_cmpstr (label, ==, rows[i].label);
  }
  sample_end (&sample);
}

/* Operations of another program, or of a hostile one, are never shown raw. */
static void
test_unknown (void)
{
  check_rows (unknown, G_N_ELEMENTS (unknown));
}

static void
test_beginnings (void)
{
  check_rows (beginnings, G_N_ELEMENTS (beginnings));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/set", test_set);
  g_test_add_func ("/label/several", test_several);
  g_test_add_func ("/label/undo", test_undo);
  g_test_add_func ("/label/unknown", test_unknown);
  g_test_add_func ("/label/beginnings", test_beginnings);
  return g_test_run ();
}
