/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/draft.h"
#include "dossier/kept-file.h"

#include "sample.h"

#include <string.h>

#define JOURNAL "1f2e3d4c00000000111111112222222233333333444444445555555566666666"
#define CONTENT "3e4c5b6a77777777888888889999999900000000aaaaaaaabbbbbbbbcccccccc"

/* Keeps a file under its digest, named by a cell, as the store does. */
static void
put_file (Dossier *dossier, const char *path, const char *bytes)
{
  GBytes *file = g_bytes_new (bytes, strlen (bytes));
  g_autofree char *name = kept_file_dup_name (file);

  dossier_put (dossier, path, name, NULL);
  g_hash_table_insert (dossier->files, g_strdup (kept_file_get_digest (name)), file);
}

static const Block *
find_block (const Document *document, BlockKind kind)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    if (block->kind == kind)
      return block;
  }

  return NULL;
}

/* Owned: the alternative texts of the logos, in their order. */
static char *
dup_logos (const Cadrage *cadrage, const Dossier *dossier)
{
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  const Block *block = find_block (draft_get_document (draft), BLOCK_PICTURES);
  GString *said = g_string_new (NULL);

  for (guint i = 0; block != NULL && i < block->pictures->len; i++) {
    const DocumentPicture *picture = g_ptr_array_index (block->pictures, i);

    g_string_append_printf (said, "%s|", picture->alternative);
  }

  return g_string_free (said, FALSE);
}

static void
assert_logos (const Cadrage *cadrage, const Dossier *dossier, const char *expected)
{
  g_autofree char *said = dup_logos (cadrage, dossier);

  g_assert_cmpstr (said, ==, expected);
}

#define STATE "Logotype de l’État|"
#define REGION "Logotype de la Région Aquitaine-Limousin-Poitou-Charentes|"
#define COPAREF                                                                                 \
  "Logotype du Comité paritaire interprofessionnel régional pour l’emploi et la formation " \
  "professionnelle|"

/* Whatever the order in which they came in. */
static void
logos_stand_in_protocol_order (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  assert_logos (cadrage, dossier, "");
  put_file (dossier, "parties.coparef.logo", "c");
  assert_logos (cadrage, dossier, COPAREF);
  put_file (dossier, "parties.region.logo", "r");
  put_file (dossier, "parties.etat.logo", "e");
  assert_logos (cadrage, dossier, STATE REGION COPAREF);
}

/* A party that the act does not name shows no logo; one that will sign later does. */
static void
logos_are_of_the_parties_named (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  put_file (dossier, "parties.pole_emploi.logo", "p");
  assert_logos (cadrage, dossier, "");
  dossier_put (dossier, "parties.pole_emploi.signataire", "oui", NULL);
  assert_logos (cadrage, dossier, "Logotype de Pôle emploi|");
  dossier_put (dossier, "parties.pole_emploi.signataire", "non", NULL);

  put_file (dossier, "parties.coparef.logo", "c");
  dossier_put (dossier, "parties.coparef.signataire", "non", NULL);
  assert_logos (cadrage, dossier, "");
  dossier_put (dossier, "parties.coparef.adhesion_ulterieure", "oui", NULL);
  assert_logos (cadrage, dossier, COPAREF);
}

static void
assert_row (const Block *block, guint number, const char *label, const char *words)
{
  const DocumentRow *row = g_ptr_array_index (block->rows, number);
  const DocumentCell *first = g_ptr_array_index (row->cells, 0);
  const DocumentCell *second = g_ptr_array_index (row->cells, 1);
  g_autofree char *found_label = runs_to_text (first->runs);
  g_autofree char *found_words = runs_to_text (second->runs);

  g_assert_cmpstr (found_label, ==, label);
  g_assert_cmpstr (found_words, ==, words);
}

static void
freeze (Dossier *dossier)
{
  dossier->frozen = true;
  dossier->version = 2;
  dossier->version_date = (Date){ 2016, 3, 25 };
  g_free (dossier->head);
  dossier->head = g_strdup (JOURNAL);
  g_free (dossier->content);
  dossier->content = g_strdup (CONTENT);
}

/* A digest is written as it is: "3e4c" is no third of anything. */
static void
a_frozen_version_says_which_it_is (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  freeze (dossier);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  const Document *document = draft_get_document (draft);
  const Block *seal = find_block (document, BLOCK_CODE);

  g_assert_null (document->draft_mark);
  g_assert_cmpstr (document->footer, ==,
                   "Version\u00a02 figée, état du 25\u00a0mars\u00a02016\u00a0· journal"
                   "\u00a01f2e3d4c\u00a0·\u00a0empreinte\u00a03e4c5b6a");
  g_assert_nonnull (seal);
  assert_row (seal, 0, "Version 2", "figée, état du 25\u00a0mars\u00a02016");
  assert_row (seal, 1, "Journal",
              "1f2e3d4c\u00a000000000\u00a011111111\u00a022222222 "
              "33333333\u00a044444444\u00a055555555\u00a066666666");
  assert_row (seal, 2, "Empreinte",
              "3e4c5b6a\u00a077777777\u00a088888888\u00a099999999 "
              "00000000\u00a0aaaaaaaa\u00a0bbbbbbbb\u00a0cccccccc");
  g_assert_cmpstr (seal->code, ==,
                   "Convention régionale quadripartite\n"
                   "Plan « 500 000 formations supplémentaires »\n"
                   "Mise en œuvre en Aquitaine-Limousin-Poitou-Charentes – Année 2016\n"
                   "version 2\njournal " JOURNAL "\nempreinte " CONTENT);
}

static void
a_draft_has_no_seal (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "alpc-2016");

  freeze (dossier);
  dossier->frozen = false;
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Draft) draft = draft_new (figures);
  const Document *document = draft_get_document (draft);

  g_assert_cmpstr (document->draft_mark, ==, "PROJET");
  g_assert_cmpstr (document->footer, ==, "Version 2 du 25\u00a0mars\u00a02016");
  g_assert_null (find_block (document, BLOCK_CODE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/title-page/logos/order", logos_stand_in_protocol_order);
  g_test_add_func ("/title-page/logos/parties", logos_are_of_the_parties_named);
  g_test_add_func ("/title-page/frozen", a_frozen_version_says_which_it_is);
  g_test_add_func ("/title-page/draft", a_draft_has_no_seal);

  return g_test_run ();
}
