/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

Cadrage *
sample_cadrage (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);
  Cadrage *cadrage = cadrage_read_file (path, NULL, &error);

  g_assert_no_error (error);
  return cadrage;
}

Dossier *
sample_dossier (void)
{
  static const char *const cells[][2] = {
    { "socle_actions", "38721" },
    { "socle_montant", "96540000" },
    { "actions_supplementaires[region]", "18000" },
    { "actions_supplementaires[pole_emploi]", "8777" },
    { "montant_communique", "80330000" },
  };
  Dossier *dossier = dossier_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    dossier_put (dossier, cells[i][0], cells[i][1], NULL);
  dossier_add_member (dossier, "territoire", "16", "Charente");
  dossier_add_member (dossier, "territoire", "33", "Gironde");

  return dossier;
}
