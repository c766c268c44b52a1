/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/draft.h"

#include "sample.h"

static int
count_initials (const Cadrage *cadrage, const Dossier *dossier)
{
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);

  return draft_get_document (draft)->n_initials;
}

/* In architecture B, who signs initials every page, unless the parties do without, or sign no
 * paper. */
static void
each_person_has_a_box (void)
{
  static const struct {
    const char *sample;
    const char *path;
    const char *value;
    int n;
  } rows[] = {
    { "alpc-2016", "acte.paraphes", NULL, 4 },
    { "alpc-2016", "acte.paraphes", "oui", 4 },
    { "alpc-2016", "acte.paraphes", "non", 0 },
    { "alpc-2016", "signature.support", "papier", 4 },
    { "alpc-2016", "signature.support", "mixte", 4 },
    { "alpc-2016", "signature.support", "electronique", 0 },
    { "alpc-2016", "parties.etat.representants.2.nom", "DURAND", 5 },
    { "alpc-2016", "parties.coparef.signataire", "non", 2 },
    { "essai-complet", "acte.paraphes", NULL, 10 },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, rows[i].sample);

    if (rows[i].value != NULL)
      dossier_put (dossier, rows[i].path, rows[i].value, NULL);
    g_assert_cmpint (count_initials (cadrage, dossier), ==, rows[i].n);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signature-grid/initials", each_person_has_a_box);

  return g_test_run ();
}
