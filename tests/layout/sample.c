/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#define NARROW "\342\200\257"
#define FIXED "\302\240"

static const char *const paragraphs[] = {
  "La présente convention définit les engagements et le rôle de chacune des parties dans la "
  "mise "
  "en œuvre du plan « 500" NARROW
  "000 formations supplémentaires », ci-après désigné « le plan » ; "
  "elle fixe le nombre d’actions que la Région met en place au-delà de son effort de 2015.",
  "Le Comité paritaire interprofessionnel régional pour l’emploi et la formation "
  "professionnelle "
  "apporte son concours au diagnostic des besoins, à l’information des branches "
  "professionnelles "
  "et au suivi du plan. Il mobilise à cette fin les organisations qui le composent.",
};

Typesetter *
sample_typesetter (void)
{
  const char *data = g_getenv ("QUADRIPARTITE_DATA");
  g_autofree char *fonts = g_build_filename (data, "fonts", NULL);
  g_autofree char *hyphenation = g_build_filename (data, "hyphenation", "hyph_fr.dic", NULL);

  return typesetter_new (fonts, hyphenation);
}

Document *
sample_empty (void)
{
  Document *document = document_new ();

  document->title = g_strdup ("Convention régionale d’essai");
  document->subject = g_strdup ("Un document pour les essais");
  document->author = g_strdup ("Préfecture");
  document->header_left = g_strdup ("Convention régionale d’essai");
  document->header_right = g_strdup ("Région d’essai");
  document->footer = g_strdup ("Version 3");
  document->draft_mark = g_strdup ("PROJET");
  document->n_initials = 4;
  document->date = g_strdup ("2016-03-25");
  document->font = g_strdup ("Noto Serif");

  return document;
}

Block *
sample_add (Document *document, BlockKind kind, const char *id, const char *text)
{
  Block *block = block_new (kind, id);

  if (text != NULL)
    g_ptr_array_add (block->runs, run_new (text, 0, NULL, NULL));
  g_ptr_array_add (document->blocks, block);

  return block;
}

Block *
sample_add_heading (Document *document, const char *label, const char *text, int level)
{
  Block *block = sample_add (document, BLOCK_HEADING, NULL, text);

  block->level = level;
  block->label = g_strdup (label);

  return block;
}

Block *
sample_add_table (Document *document, const char *caption, int n_columns, int n_rows,
                  bool total)
{
  Block *block = sample_add (document, BLOCK_TABLE, NULL, caption);

  for (int i = 0; i < n_columns; i++) {
    DocumentColumn *column = block_add_column (block, i == 0 ? 3 : 1, i == n_columns - 1);
    char name[] = { (char) ('a' + i), '\0' };

    g_ptr_array_add (column->runs, run_new (name, 0, NULL, NULL));
  }
  for (int i = 0; i < n_rows; i++) {
    DocumentRow *row = block_add_row (block, total && i == n_rows - 1);

    for (int k = 0; k < n_columns; k++) {
      g_autofree char *text = g_strdup_printf ("r%dc%d", i + 1, k + 1);

      g_ptr_array_add (row_add_cell (row)->runs, run_new (text, 0, NULL, NULL));
    }
  }

  return block;
}

Block *
sample_add_signatures (Document *document, int n_slots)
{
  Block *block = sample_add (document, BLOCK_SIGNATURES, NULL, NULL);

  for (int i = 0; i < n_slots; i++) {
    SignatureSlot *slot = block_add_slot (block);

    slot->heading = g_strdup_printf ("Pour la partie %d", i + 1);
    slot->capacity = g_strdup ("le président du [à compléter : organe],");
    slot->name = g_strdup_printf ("Personne NUMÉRO %d", i + 1);
    slot->field = g_strdup_printf ("signature_partie_%d", i + 1);
    slot->place_and_date = i % 2 == 0;
    slot->note = i == 1 ? g_strdup ("au titre de la mise en œuvre") : NULL;
  }

  return block;
}

static void
add_front (Document *document)
{
  sample_add (document, BLOCK_MENTION, NULL, "Préfecture de région");
  sample_add (document, BLOCK_TITLE, NULL,
              "Convention régionale pour la formation des demandeurs d’emploi");
  sample_add (document, BLOCK_SUBTITLE, NULL, "Année 2016");
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_CONTENTS, NULL, NULL);
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_CENTRED, NULL, "Entre :");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "L’État, représenté par le préfet de région,");
  sample_add (document, BLOCK_PARAGRAPH, NULL,
              "Vu le code du travail, notamment ses articles L." FIXED "6121-1 et L." FIXED
              "6123-3, et la loi n°" FIXED "2014-288 du 5" FIXED "mars 2014 relative à la "
              "formation professionnelle, à l’emploi et à la démocratie sociale" NARROW ";")
      ->hanging = true;
}

static void
add_article (Document *document)
{
  Block *heading = sample_add_heading (document, "Article 1er", "Objet", 1);
  Block *block;

  heading->id = g_strdup ("objet");
  sample_add (document, BLOCK_PARAGRAPH, "objet.1", paragraphs[0]);
  block = sample_add (document, BLOCK_PARAGRAPH, "objet.2", "La compensation est de ");
  g_ptr_array_add (block->runs, run_new ("80" NARROW "331" NARROW "000" FIXED "€", RUN_BOLD,
                                         "compensation_etat", NULL));
  g_ptr_array_add (block->runs, run_new (" au plus, versée ", 0, NULL, NULL));
  g_ptr_array_add (block->runs, run_new ("[à compléter : fait générateur]", RUN_BLANK,
                                         "tranche.1.fait", NULL));
  g_ptr_array_add (block->runs, run_new (" ; voir l’", RUN_ITALIC, NULL, NULL));
  g_ptr_array_add (block->runs, run_new ("article 1", 0, NULL, "objet"));
  g_ptr_array_add (block->runs, run_new ("er", RUN_SUPERIOR, NULL, "objet"));
  g_ptr_array_add (block->runs, run_new (" :", 0, NULL, NULL));
  for (int i = 0; i < 3; i++) {
    block = sample_add (document, BLOCK_ITEM, NULL, paragraphs[i % 2]);
    block->label = g_strdup_printf ("%d°", i + 1);
  }
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Le texte du 3° continue ici.")->hanging = true;
  sample_add (document, BLOCK_PARAGRAPH, NULL, "")->keep_with_next = true;
}

static void
add_annex (Document *document)
{
  static const char *const texts[] = { "18 000", "8 777" };
  const Ratio parts[] = { { 18000, 1 }, { 8777, 1 } };
  const char *const series[] = { "Région", "Pôle emploi" };
  const ChartBar bars[] = { { "Actions supplémentaires", parts, texts, "26 777" } };

  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add_heading (document, "Annexe 1", "Engagements chiffrés", 1)->id =
      g_strdup ("annexe-1");
  sample_add_heading (document, NULL, "Par opérateur", 2);
  sample_add_table (document, "Engagements", 3, 4, true);
  sample_add (document, BLOCK_CHART, NULL, NULL)->chart =
      chart_bars_new ("Actions par opérateur", (ChartSeries){ series, 2 }, bars, 1, 450);
}

Document *
sample_document (void)
{
  Document *document = sample_empty ();

  add_front (document);
  add_article (document);
  for (int i = 2; i < 9; i++) {
    g_autofree char *label = g_strdup_printf ("Article %d", i);

    sample_add_heading (document, label, "Engagements de la Région", 1);
    for (int k = 0; k < 3; k++)
      sample_add (document, BLOCK_PARAGRAPH, NULL, paragraphs[(i + k) % 2]);
  }
  sample_add (document, BLOCK_PARAGRAPH, NULL,
              "Fait à Bordeaux, en deux exemplaires originaux.");
  sample_add_signatures (document, 4);
  add_annex (document);

  return document;
}

void
sample_set_up (Fixture *fixture, gconstpointer data)
{
  const char *folder = g_getenv ("QUADRIPARTITE_DATA");
  g_autofree char *fonts = g_build_filename (folder, "fonts", NULL);
  g_autofree char *file = g_build_filename (folder, "hyphenation", "hyph_fr.dic", NULL);
  g_autoptr (GError) error = NULL;

  fixture->fonts = fonts_open (fonts, "Noto Serif", &error);
  g_assert_no_error (error);
  fixture->hyphens = hyphens_load (file, &error);
  g_assert_no_error (error);
  fixture->words = words_new (fixture->fonts, fixture->hyphens);
}

void
sample_tear_down (Fixture *fixture, gconstpointer data)
{
  words_free (fixture->words);
  hyphens_free (fixture->hyphens);
  fonts_unref (fixture->fonts);
}
