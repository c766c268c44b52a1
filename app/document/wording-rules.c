/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/wording-rules.h"

#include "document/handwriting.h"
#include "document/rewriting.h"
#include "document/wording.h"
#include "figures/forms.h"
#include "number/format.h"
#include "number/letters.h"
#include "number/reading.h"
#include "number/words.h"

#include <string.h>

static void
fixed_amount_free (gpointer data)
{
  FixedAmount *amount = data;

  g_free (amount->of);
  g_free (amount->written);
  g_free (amount);
}

static void
collect_amounts (Writer *writer, const Node *node, const Node *top, GPtrArray *amounts)
{
  if (!outline_stands (writer->outline, node))
    return;

  g_autoptr (GPtrArray) wording = wording_dup (writer, node);

  for (guint i = 0; i < wording->len; i++) {
    const Inline *item = g_ptr_array_index (wording, i);

    if (item->kind != INLINE_VALUE || item->form != FORM_WORDS_AND_EUROS)
      continue;

    FixedAmount *amount = g_new0 (FixedAmount, 1);

    amount->of = g_strdup (item->of);
    amount->written = form_write (writer->figures, item->of, FORM_EUROS, "chiffres");
    if (amount->written == NULL)
      amount->written = g_strdup (item->of);
    amount->node = node;
    amount->top = top;
    g_ptr_array_add (amounts, amount);
  }

  for (guint i = 0; i < node->children->len; i++)
    collect_amounts (writer, g_ptr_array_index (node->children, i), top, amounts);
}

GPtrArray *
wording_collect_amounts (Writer *writer, const GPtrArray *nodes)
{
  GPtrArray *amounts = g_ptr_array_new_with_free_func (fixed_amount_free);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *top = g_ptr_array_index (nodes, i);

    collect_amounts (writer, top, top, amounts);
  }

  return amounts;
}

/* Lower case, with ordinary spaces and apostrophes: what two spellings have in common. Owned.
 */
static char *
fold (const char *text)
{
  g_autofree char *lower = letters_lower (text);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar point = g_utf8_get_char (p);

    if (point == 0x2019)
      g_string_append_c (folded, '\'');
    else if (g_unichar_isspace (point) || point == 0x202f || point == 0x00a0)
      g_string_append_c (folded, ' ');
    else
      g_string_append_unichar (folded, point);
  }

  return g_strdup (folded->str);
}

/* True when the words before « (80 331 000 €) » end in an amount, but not in this one. */
static bool
disagrees (const char *before, Money money)
{
  g_autofree char *text = fold (before);

  g_strchomp (text);
  if (!g_str_has_suffix (text, "euros") && !g_str_has_suffix (text, "euro") &&
      !g_str_has_suffix (text, "centimes") && !g_str_has_suffix (text, "centime"))
    return false;

  for (int i = 0; i < 2; i++) {
    g_autofree char *words =
        words_of_euros (money, i == 0 ? ORTHOGRAPHY_TRADITIONAL : ORTHOGRAPHY_1990);
    g_autofree char *folded = fold (words);

    if (g_str_has_suffix (text, folded))
      return false;
  }

  return true;
}

static bool
holds_wrong_amount (const char *text)
{
  for (const char *open = strchr (text, '('); open != NULL; open = strchr (open + 1, '(')) {
    const char *close = strchr (open, ')');
    Ratio euros;
    Money money;

    if (close == NULL)
      return false;

    g_autofree char *figures = g_strndup (open + 1, (gsize) (close - open - 1));
    g_autofree char *before = g_strndup (text, (gsize) (open - text));

    if (strstr (figures, "€") != NULL && number_read (figures, NUMBER_EUROS, &euros, NULL) &&
        money_from_ratio (euros, &money) && disagrees (before, money))
      return true;
  }

  return false;
}

static void
check_amounts_in_words (Ruling *ruling)
{
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);

    if (holds_wrong_amount (text->text))
      ruling_report_node (ruling, text->node, text->path, NULL);
  }
}

static void
check_rewritten (Ruling *ruling)
{
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);
    g_autofree char *model = rewriting_write (text->node->inlines);

    if (text->rewritten && !g_str_equal (text->text, model))
      ruling_report_node (ruling, text->node, text->path, NULL);
  }
}

static bool
is_roman (const char *word)
{
  return strspn (word, "IVXLCDM") == strlen (word);
}

/* A word of three capitals or more that is no acronym of the framework. */
static bool
is_unknown_acronym (const Writer *writer, const char *word)
{
  if (g_utf8_strlen (word, -1) < 3 || is_roman (word) ||
      cadrage_find_acronym (writer->cadrage, word) != NULL)
    return false;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isupper (g_utf8_get_char (p)))
      return false;

  return true;
}

/* « comité technique régional (CTR) » develops its acronym itself. */
static bool
is_in_brackets (const char *text, const char *word)
{
  g_autofree char *bracketed = g_strdup_printf ("(%s)", word);

  return strstr (text, bracketed) != NULL;
}

static void
check_acronyms (Ruling *ruling)
{
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);

    /* Titles are excepted. */
    if (text->node->role != NULL)
      continue;

    g_auto (GStrv) words = g_strsplit_set (text->text, " ,;:.()«»\n{}|[]/'", -1);

    for (int k = 0; words[k] != NULL; k++) {
      const char *apostrophe = strstr (words[k], "’");
      const char *word = apostrophe != NULL ? apostrophe + strlen ("’") : words[k];
      const char *const values[] = { "sigle", word, NULL };

      if (is_unknown_acronym (ruling->writer, word) && !is_in_brackets (text->text, word))
        ruling_report_node (ruling, text->node, text->path, values);
    }
  }
}

/* Names that people give to parties beside the agreed ones; usages seen in real conventions. */
static void
check_designations (Ruling *ruling)
{
  static const struct {
    const char *used;
    const char *agreed;
  } usages[] = {
    { "Conseil régional", "la Région" },
    { "Conseil Régional", "la Région" },
    { "l’Etat", "l’État" },
    { "l'Etat", "l’État" },
    { "Pôle Emploi", "Pôle emploi" },
    { "Coparef", "le COPAREF" },
    { "Crefop", "le CREFOP" },
  };
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);

    for (gsize k = 0; k < G_N_ELEMENTS (usages); k++) {
      const char *const values[] = { "texte", usages[k].used, "designation", usages[k].agreed,
                                     NULL };

      if (strstr (text->text, usages[k].used) != NULL)
        ruling_report_node (ruling, text->node, text->path, values);
    }
  }
}

/* Letters only, without accents or case: « Nord - Pas de Calais » and « Nord-Pas-de-Calais ».
 */
static char *
fold_name (const char *text, GArray *ret_offsets)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar point = g_unichar_tolower (g_utf8_get_char (p));
    gunichar base[8];
    gsize offset = (gsize) (p - text);

    if (!g_unichar_isalpha (point))
      continue;
    if (g_unichar_fully_decompose (point, FALSE, base, G_N_ELEMENTS (base)) > 0)
      point = base[0];
    gsize before = folded->len;
    g_string_append_unichar (folded, point);
    for (gsize i = before; ret_offsets != NULL && i < folded->len; i++)
      g_array_append_val (ret_offsets, offset);
  }

  return g_string_free (folded, FALSE);
}

static bool
spells_otherwise (const char *text, const char *name)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = fold_name (text, offsets);
  g_autofree char *folded_name = fold_name (name, NULL);

  if (*folded_name == '\0')
    return false;

  for (const char *found = strstr (folded, folded_name); found != NULL;
       found = strstr (found + 1, folded_name)) {
    gsize start = g_array_index (offsets, gsize, found - folded);

    if (!g_str_has_prefix (text + start, name))
      return true;
  }

  return false;
}

static void
check_region_name (Ruling *ruling)
{
  const Value *name = figures_find (ruling->writer->figures, "region.nom");
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  if (name == NULL || !name->defined)
    return;

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);

    if (spells_otherwise (text->text, name->text))
      ruling_report_node (ruling, text->node, text->path, NULL);
  }
}

/* Image marks where people sign: HTML, Markdown or data addresses. */
static void
check_images (Ruling *ruling)
{
  static const char *const marks[] = { "<img", "![", "data:image" };
  g_autoptr (GPtrArray) texts = handwriting_collect (ruling->writer);

  for (guint i = 0; i < texts->len; i++) {
    const Handwriting *text = g_ptr_array_index (texts, i);

    for (gsize k = 0; k < G_N_ELEMENTS (marks); k++)
      if (strstr (text->text, marks[k]) != NULL) {
        ruling_report_node (ruling, text->node, text->path, NULL);
        break;
      }
  }
}

static void
check_weekday_at (Ruling *ruling, const Block *block, const char *text, const char *weekday)
{
  g_auto (GStrv) words = g_strsplit (weekday, " ", 5);

  if (g_strv_length (words) < 4)
    return;

  g_autofree char *year = g_strndup (words[3], strspn (words[3], "0123456789"));
  g_autofree char *written =
      g_strdup_printf ("%s %s %s %s", words[0], words[1], words[2], year);
  g_autofree char *bare = g_strdup_printf ("%s %s %s", words[1], words[2], year);
  Date date;

  if (date_read (written, &date, NULL) || !date_read (bare, &date, NULL))
    return;

  g_autofree char *day = date_to_french (date);
  const char *const values[] = { "texte", written, "date",
                                 day,     "jour",  date_weekday_name (date),
                                 NULL };

  ruling_report (ruling, block->id, values);
}

/* « lundi 14 avril 2016 » is a day that no calendar has. */
static void
check_weekdays (Ruling *ruling)
{
  static const char *const weekdays[] = { "lundi ",    "mardi ",  "mercredi ", "jeudi ",
                                          "vendredi ", "samedi ", "dimanche " };
  const GPtrArray *blocks = ruling->writer->document->blocks;

  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = g_ptr_array_index (blocks, i);
    g_autofree char *text = runs_to_text (block->runs);
    g_autofree char *folded = fold (text);

    for (gsize k = 0; k < G_N_ELEMENTS (weekdays); k++)
      for (const char *found = strstr (folded, weekdays[k]); found != NULL;
           found = strstr (found + 1, weekdays[k]))
        check_weekday_at (ruling, block, folded, found);
  }
}

Rule
wording_rule_find (const char *id)
{
  static const struct {
    const char *id;
    Rule rule;
  } rules[] = {
    { "montant-lettres", check_amounts_in_words },
    { "texte-modifie", check_rewritten },
    { "sigle", check_acronyms },
    { "designation", check_designations },
    { "nom-region-unique", check_region_name },
    { "image-signature", check_images },
    { "date-jour", check_weekdays },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return rules[i].rule;

  return NULL;
}
