/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frozen FILE OUT.pdf [1b]: the act of a dossier as it would be frozen, with two attachments.
 */
#include "publish/publish.h"
#include "store/store.h"

#include <string.h>

static GBytes *
publish (const Dossier *dossier, bool oldest, GError **error)
{
  static const char data[] = "<dossier/>\n";
  static const char figures[] = "[]\n";
  g_autoptr (GBytes) xml = g_bytes_new_static (data, strlen (data));
  g_autoptr (GBytes) json = g_bytes_new_static (figures, strlen (figures));
  Attachment attachments[] = {
    { "figures.json", "application/json", "Data", "Les chiffres de l’acte", json },
    { "dossier.xml", "application/xml", "Source", "Les données de l’acte", xml },
  };
  g_autoptr (GPtrArray) attached = g_ptr_array_new ();
  g_autoptr (Cadrage) cadrage = cadrage_read (dossier->cadrage_xml, "test", NULL, error);

  if (cadrage == NULL)
    return NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (attachments); i++)
    g_ptr_array_add (attached, &attachments[i]);
  g_autoptr (Figures) figures_of_act = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures_of_act);
  Edition edition = { oldest, oldest ? NULL : attached };

  return publish_pdf (draft, g_getenv ("QUADRIPARTITE_DATA"), &edition, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = argc >= 3 ? store_open (argv[1], STORE_READ, &error) : NULL;
  g_autoptr (Dossier) dossier = store != NULL ? store_snapshot (store, NULL, &error) : NULL;

  if (dossier != NULL)
    dossier->frozen = true;

  g_autoptr (GBytes) pdf = dossier != NULL ? publish (dossier, argc > 3, &error) : NULL;
  if (pdf == NULL || !g_file_set_contents (argv[2], g_bytes_get_data (pdf, NULL),
                                           (gssize) g_bytes_get_size (pdf), &error)) {
    g_printerr ("%s\n", error != NULL ? error->message : "frozen FILE OUT.pdf [1b]");
    return 1;
  }

  return 0;
}
