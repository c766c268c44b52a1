/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/publish.h"

#include "layout/layout.h"

static Pages *
lay_out (const Document *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fonts = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "fonts", NULL);
  g_autofree char *hyphenation =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "hyphenation", "hyph_fr.dic", NULL);
  g_autoptr (Typesetter) typesetter = typesetter_new (fonts, hyphenation);
  Pages *pages = layout_document (typesetter, document, &error);

  g_assert_no_error (error);
  return pages;
}

static void
add_text (Document *document, const char *text)
{
  Block *block = block_new (BLOCK_PARAGRAPH, NULL);

  g_ptr_array_add (block->runs, run_new (text, 0, NULL, NULL));
  g_ptr_array_add (document->blocks, block);
}

static void
add_signatures (Document *document, int n_slots)
{
  Block *block = block_new (BLOCK_SIGNATURES, "signatures");

  for (int i = 0; i < n_slots; i++) {
    SignatureSlot *slot = block_add_slot (block);

    slot->heading = g_strdup ("Pour l’État");
    slot->capacity = g_strdup ("le préfet");
    slot->name = g_strdup ("Prénom NOM");
    slot->field = g_strdup_printf ("signature_etat_%d", i + 1);
  }
  g_ptr_array_add (document->blocks, block);
}

static Document *
new_document (void)
{
  Document *document = document_new ();

  document->title = g_strdup ("Essai");
  document->font = g_strdup ("Noto Serif");
  document->date = g_strdup ("2016-03-14");
  return document;
}

/* However long the text before, the layout keeps two lines of it with the first signatures. */
static void
signatures_never_stand_alone_after_text (void)
{
  for (int n_paragraphs = 2; n_paragraphs < 60; n_paragraphs++) {
    g_autoptr (Document) document = new_document ();

    for (int i = 0; i < n_paragraphs; i++)
      add_text (document, "Une ligne de texte avant les signatures.");
    add_signatures (document, 1 + n_paragraphs % 12);
    g_autoptr (Pages) pages = lay_out (document);

    g_assert_false (publish_signatures_stand_alone (document, pages));
  }
}

static void
signatures_on_a_page_of_their_own_are_seen (void)
{
  g_autoptr (Document) document = new_document ();

  add_text (document, "Tout le texte est ici.");
  g_ptr_array_add (document->blocks, block_new (BLOCK_PAGE_BREAK, NULL));
  add_signatures (document, 2);
  g_autoptr (Pages) pages = lay_out (document);

  g_assert_true (publish_signatures_stand_alone (document, pages));
}

static void
an_act_without_signatures_has_none_alone (void)
{
  g_autoptr (Document) document = new_document ();

  add_text (document, "Rien à signer.");
  g_autoptr (Pages) pages = lay_out (document);

  g_assert_false (publish_signatures_stand_alone (document, pages));
}

static void
missing_fonts_are_said (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);
  g_autoptr (Cadrage) cadrage = cadrage_read_file (path, NULL, NULL);
  g_autoptr (Dossier) dossier = dossier_new ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  g_autoptr (GBytes) pdf = publish_pdf (draft, "/nowhere", NULL, &error);

  g_assert_null (pdf);
  g_assert_error (error, PUBLISH_ERROR, PUBLISH_ERROR_FONTS);
}

/* An empty dossier is drafted and published, with all its blanks. */
static void
the_same_draft_gives_the_same_bytes (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "cadrages",
                                            "plan-500000-2016.xml", NULL);
  g_autoptr (Cadrage) cadrage = cadrage_read_file (path, NULL, NULL);
  g_autoptr (Dossier) dossier = dossier_new ();
  g_autoptr (GBytes) first = NULL;

  dossier->version = 1;
  dossier->version_date = (Date){ 2016, 3, 14 };
  for (int i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);
    g_autoptr (Draft) draft = draft_new (figures);
    g_autoptr (GBytes) pdf = publish_pdf (draft, g_getenv ("QUADRIPARTITE_DATA"), NULL, &error);

    g_assert_no_error (error);
    if (first == NULL)
      first = g_bytes_ref (pdf);
    g_assert_true (g_bytes_equal (first, pdf));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/publish/signatures-with-text", signatures_never_stand_alone_after_text);
  g_test_add_func ("/publish/signatures-alone", signatures_on_a_page_of_their_own_are_seen);
  g_test_add_func ("/publish/no-signatures", an_act_without_signatures_has_none_alone);
  g_test_add_func ("/publish/fonts", missing_fonts_are_said);
  g_test_add_func ("/publish/bytes", the_same_draft_gives_the_same_bytes);

  return g_test_run ();
}
