/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "cadrage/regions.h"

#include <string.h>

static char *
data_path (const char *folder, const char *file)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), folder, file, NULL);
}

Cadrage *
sample_cadrage (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = data_path ("cadrages", "plan-500000-2016.xml");
  Cadrage *cadrage = cadrage_read_file (path, NULL, &error);

  g_assert_no_error (error);
  return cadrage;
}

static void
put_region (Dossier *dossier, const char *code)
{
  g_autofree char *path = data_path ("regions", "regions.xml");
  g_autoptr (GPtrArray) regions = regions_read_file (path, NULL, NULL);
  const Region *region = regions_find (regions, code);
  const RegionName *name = region_name_at (region, (Date){ 2016, 3, 18 });

  dossier_put (dossier, "region.code", code, NULL);
  dossier_put (dossier, "region.nom", name->name, NULL);
  dossier_put (dossier, "region.nom.de", name->of, NULL);
  dossier_put (dossier, "region.nom.en", name->in, NULL);
  dossier_put (dossier, "region.nom.region", name->region, NULL);
  dossier_put (dossier, "region.nom.la-region", name->the_region, NULL);
  dossier_put (dossier, "region.executif", region->executive, NULL);
  dossier_put (dossier, "region.executif_feminin", region->executive_feminine, NULL);
  dossier_put (dossier, "parties.region.denomination", region->denomination, NULL);
  dossier_put (dossier, "parties.region.genre", region->feminine ? "f" : "m", NULL);
  dossier_put (dossier, "parties.region.statut", region->status, NULL);
  for (guint i = 0; i < region->departments->len; i++) {
    const Department *department = g_ptr_array_index (region->departments, i);
    dossier_add_member (dossier, "territoire", department->code, department->name);
  }
}

/* Values of a sample are in machine form, or percentages and amounts with a comma. */
static char *
machine_form (const char *text)
{
  g_autofree char *percent =
      g_str_has_suffix (text, " %") ? g_strndup (text, strlen (text) - 2) : NULL;

  if (percent != NULL) {
    g_auto (GStrv) parts = g_strsplit (percent, ",", 2);
    g_autofree char *digits = g_strconcat (parts[0], parts[1] ? parts[1] : "", NULL);
    Ratio share;
    Wide denominator = 100;

    for (gsize i = 0; parts[1] != NULL && parts[1][i] != '\0'; i++)
      denominator *= 10;
    g_assert_true (ratio_make (g_ascii_strtoll (digits, NULL, 10), denominator, &share));
    return ratio_to_text (share, 0);
  }
  if (g_regex_match_simple ("^[0-9]+,[0-9]+$", text, 0, 0))
    return g_strdelimit (g_strdup (text), ",", '.');

  return g_strdup (text);
}

static void
put_values (Dossier *dossier, const char *xml)
{
  g_autoptr (GRegex) value =
      g_regex_new ("<valeur chemin=\"([^\"]+)\"[^>]*>([^<]*)</valeur>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (value, xml, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *path = g_match_info_fetch (match, 1);
    g_autofree char *text = g_match_info_fetch (match, 2);
    g_autofree char *machine = machine_form (text);

    dossier_put (dossier, path, machine, NULL);
  }
}

Dossier *
sample_dossier (const Cadrage *cadrage, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = data_path ("samples", file);
  g_autofree char *xml = NULL;
  Dossier *dossier = dossier_new ();

  dossier->version = 1;
  dossier->version_date = (Date){ 2016, 3, 14 };
  put_region (dossier, "75");
  g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
  put_values (dossier, xml);

  return dossier;
}
