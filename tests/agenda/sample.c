/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

void
sample_begin (Sample *sample)
{
  static const char *const cells[][2] = {
    { "region.nom", "Bretagne" },
    { "socle_actions", "10000" },
    { "actions_supplementaires[region]", "1000" },
    { "actions_supplementaires[pole_emploi]", "500" },
    { "versement_taux[1]", "1/3" },
    { "versement_taux[2]", "1/3" },
    { "versement_taux[3]", "1/3" },
    { "parties.region.habilitation.date", "2016-03-14" },
    { "signature.date", "2016-03-25" },
    { "signature.heure", "10 h 30" },
    { "signature.lieu", "Rennes, préfecture ; salon « Monge », 3, rue Martenot" },
    { "tranche.1.date_prevue", "2016-04-29" },
    { "tranche.3.date_prevue", "2017-10-31" },
    { "duree.fin", "2017-12-31" },
    { "compte_rendu.date_limite", "2017-10-31" },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);

  sample->cadrage = cadrage_read_file (path, NULL, &error);
  g_assert_no_error (error);
  sample->dossier = dossier_new ();
  g_free (sample->dossier->uuid);
  sample->dossier->uuid = g_strdup ("0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11");
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    dossier_put (sample->dossier, cells[i][0], cells[i][1], NULL);
  sample->figures = figures_new (sample->cadrage, sample->dossier);
}

void
sample_end (Sample *sample)
{
  figures_free (sample->figures);
  dossier_free (sample->dossier);
  cadrage_free (sample->cadrage);
}

void
sample_put (Sample *sample, const char *path, const char *value)
{
  Dossier *newer = dossier_copy (sample->dossier);

  dossier_put (newer, path, value, NULL);
  figures_update (sample->figures, newer);
  dossier_free (sample->dossier);
  sample->dossier = newer;
}
