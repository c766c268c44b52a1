/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/rewriting.h"

static void
what_is_written_is_read_back (void)
{
  static const char *const rows[] = {
    "Sans blanc.",
    "Le socle est de {socle_actions|nombre} {pluriel:socle_actions|action/actions}.",
    "{accord:parties.region|représenté/représentée} par {accord:x|son président/sa présidente}",
    "La {sigle:DIRECCTE} et l’{@versements}.",
    "{@engagement-region.supplementaires}",
    "Une accolade { seule et {sans forme} restent.",
    "{}",
    "{",
    "",
    "{accord:x|sans barre}",
    "{|nombre}",
    "L’{@initial:engagement-region} est complété par un {@initial:engagement-region|suivante}.",
    "{remplacement:duree.fin|date|duree}",
    "{remplacement:duree.fin|date}",
    "{@initial:}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) inlines = rewriting_read (rows[i]);
    g_autofree char *written = rewriting_write (inlines);

    g_assert_cmpstr (written, ==, rows[i]);
  }
}

static void
blanks_are_live_and_other_braces_are_text (void)
{
  g_autoptr (GPtrArray) inlines = rewriting_read ("A {x} {socle_actions|nombre} B {sigle:CPF}");

  g_assert_cmpuint (inlines->len, ==, 4);
  g_assert_cmpint (((Inline *) inlines->pdata[0])->kind, ==, INLINE_TEXT);
  g_assert_cmpstr (((Inline *) inlines->pdata[0])->text, ==, "A {x} ");
  g_assert_cmpint (((Inline *) inlines->pdata[1])->form, ==, FORM_COUNT);
  g_assert_cmpint (((Inline *) inlines->pdata[3])->kind, ==, INLINE_ACRONYM);
}

/* What an avenant says of the act it amends. */
static void
an_amendment_is_live (void)
{
  g_autoptr (GPtrArray) inlines = rewriting_read (
      "{@initial:versements}{@initial:objet|division}{remplacement:duree.fin|date|duree}");
  const Inline *article = inlines->pdata[0];
  const Inline *division = inlines->pdata[1];
  const Inline *replacement = inlines->pdata[2];

  g_assert_cmpuint (inlines->len, ==, 3);
  g_assert_cmpint (article->kind, ==, INLINE_INITIAL);
  g_assert_cmpstr (article->of, ==, "versements");
  g_assert_null (article->form_name);
  g_assert_cmpstr (division->form_name, ==, "division");
  g_assert_cmpint (replacement->kind, ==, INLINE_REPLACEMENT);
  g_assert_cmpstr (replacement->of, ==, "duree.fin");
  g_assert_cmpstr (replacement->first, ==, "duree");
  g_assert_cmpint (replacement->form, ==, FORM_DATE);
}

static void
any_text_survives (void)
{
  static const char alphabet[] = "{}|/:@a accord:pluriel:sigle:@initial:remplacement:";
  GRand *rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 20000; round++) {
    char text[40];
    int length = g_rand_int_range (rand, 0, (gint32) sizeof text);

    for (int i = 0; i < length; i++)
      text[i] = alphabet[g_rand_int_range (rand, 0, (gint32) sizeof alphabet - 1)];
    text[length] = '\0';

    g_autoptr (GPtrArray) inlines = rewriting_read (text);
    g_autofree char *written = rewriting_write (inlines);

    g_assert_cmpstr (written, ==, text);
  }

  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rewriting/back", what_is_written_is_read_back);
  g_test_add_func ("/rewriting/live", blanks_are_live_and_other_braces_are_text);
  g_test_add_func ("/rewriting/amendment", an_amendment_is_live);
  g_test_add_func ("/rewriting/any-text", any_text_survives);

  return g_test_run ();
}
