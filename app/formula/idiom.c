/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/idiom.h"

/* Longer sums are named, not written out. */
#define ADDENDS_MAX 8

Phrase
word_operand (const Place *place, const Term *term, guint rank)
{
  return place->word (place, term_operand (term, rank));
}

Value
word_worth (const Place *place, const Term *term)
{
  Evaluation evaluation = evaluation_begin (place->wording->environment, "");
  Value value = VALUE_UNDEFINED;

  if (evaluation.environment != NULL)
    (void) evaluate_term (&evaluation, term, place->binding, &value);
  g_clear_error (&evaluation.error);

  return value;
}

Phrase
word_whole (const Place *place, const Term *term, guint rank)
{
  Binding forgotten[TYPE_DIMENSIONS_MAX];
  Place inner = *place;

  for (int i = 0; i < term->n_spanned; i++) {
    forgotten[i] = (Binding){ .dimension = term->spanned[i],
                              .member = MEMBER_FREE,
                              .outer = inner.binding };
    inner.binding = &forgotten[i];
  }
  return word_operand (&inner, term, rank);
}

Phrase
word_extreme (const Place *place, const Term *term)
{
  guint n_phrases = term->operands->len;
  g_autofree Phrase *phrases = g_new (Phrase, n_phrases);
  bool smallest = term->operation == OPERATION_MIN;
  GString *words = g_string_new (smallest ? "la plus petite " : "la plus grande ");

  for (guint i = 0; i < n_phrases; i++)
    phrases[i] = word_operand (place, term, i);
  phrase_append_of_all (words, phrases, n_phrases);
  for (guint i = 0; i < n_phrases; i++)
    phrase_clear (&phrases[i]);
  return phrase_finish (words, TIGHT_PHRASE);
}

static int
count_addends (const Place *place, const Term *term)
{
  const Wording *wording = place->wording;
  int n_addends = 1;

  for (int i = 0; i < term->n_spanned && n_addends <= ADDENDS_MAX; i++)
    n_addends *=
        MIN (wording->count_members (wording->data, term->spanned[i]), ADDENDS_MAX + 1);
  return n_addends;
}

/* Writes the operand of a sum once for each choice of members, from a rank on. */
static void
append_addends (const Place *place, const Term *term, int rank, GString *words)
{
  const Wording *wording = place->wording;

  if (rank == term->n_spanned) {
    g_auto (Phrase) addend = word_operand (place, term, 0);

    if (words->len == 0) {
      phrase_append (words, &addend, TIGHT_SUM);
      return;
    }
    g_string_append (words, " + ");
    phrase_append_right (words, &addend, TIGHT_SUM);
    return;
  }

  g_assert (rank < TYPE_DIMENSIONS_MAX);

  Binding binding = { .dimension = term->spanned[rank], .outer = place->binding };
  Place inner = { .wording = wording, .binding = &binding, .word = place->word };
  int n_members = wording->count_members (wording->data, binding.dimension);

  for (; binding.member < n_members; binding.member++)
    append_addends (&inner, term, rank + 1, words);
}

Phrase
word_sum (const Place *place, const Term *term)
{
  int n_addends = count_addends (place, term);
  GString *words = g_string_new (NULL);
  Tightness tightness = TIGHT_SUM;

  if (n_addends >= 1 && n_addends <= ADDENDS_MAX)
    append_addends (place, term, 0, words);
  else {
    g_auto (Phrase) operand = word_whole (place, term, 0);

    g_string_append (words, "la somme ");
    phrase_append_of (words, &operand, TIGHT_PRODUCT);
    tightness = TIGHT_PHRASE;
  }

  if (term->operation == OPERATION_SUM)
    return phrase_finish (words, tightness);
  g_string_append (words, ", pour ce qui est renseigné");
  return phrase_finish (words, TIGHT_CLAUSE);
}

static bool
is_cent (const Term *step)
{
  return step->operation == OPERATION_LITERAL && type_is_euros (&step->type) &&
         step->value.number.numerator == 1 && step->value.number.denominator == 100;
}

Phrase
word_rounding (const Place *place, const Term *term)
{
  static const char *const WAYS[] = {
    [ROUND_FLOOR] = " par défaut à ",
    [ROUND_CEILING] = " par excès à ",
    [ROUND_HALF_UP] = " au plus proche, à ",
  };
  static const char *const CENTS[] = {
    [ROUND_FLOOR] = " au centime inférieur",
    [ROUND_CEILING] = " au centime supérieur",
    [ROUND_HALF_UP] = " au centime le plus proche",
  };
  g_auto (Phrase) value = word_operand (place, term, 0);
  GString *words = g_string_new ("l’arrondi ");

  phrase_append_of (words, &value, TIGHT_PRODUCT);
  if (is_cent (term_operand (term, 1)))
    g_string_append (words, CENTS[term->rounding]);
  else {
    g_auto (Phrase) step = word_operand (place, term, 1);

    g_string_append (words, WAYS[term->rounding]);
    phrase_append (words, &step, TIGHT_PRODUCT);
    g_string_append (words, " près");
  }
  return phrase_finish (words, TIGHT_PHRASE);
}

Phrase
word_floor (const Place *place, const Term *term)
{
  g_auto (Phrase) value = word_operand (place, term, 0);
  GString *words = g_string_new ("la partie entière ");

  phrase_append_of (words, &value, TIGHT_PRODUCT);
  return phrase_finish (words, TIGHT_PHRASE);
}

Phrase
word_share (const Place *place, const Term *term)
{
  g_auto (Phrase) total = word_operand (place, term, 0);
  g_auto (Phrase) weights = word_whole (place, term, 1);
  bool rates = unit_equal (term_operand (term, 1)->type.unit, UNIT_NONE);
  GString *words = g_string_new (NULL);

  phrase_append (words, &total, rates ? TIGHT_PRODUCT : TIGHT_SUM);
  g_string_append (words, rates ? " × " : " à répartir selon ");
  phrase_append (words, &weights, rates ? TIGHT_PRODUCT : TIGHT_SUM);
  if (place->wording->brief)
    return phrase_finish (words, TIGHT_PRODUCT);
  g_string_append (words,
                   type_is_euros (&term->type) ? ", au centime près" : ", à l’unité près");
  g_string_append (words, ", la somme des parts étant égale au total");
  return phrase_finish (words, TIGHT_CLAUSE);
}

/* A ceiling that is known not to be fixed is said so: it takes nothing away. */
static bool
has_no_cap (const Place *place, const Term *term)
{
  g_auto (Value) cap = word_worth (place, term_operand (term, 1));

  return place->wording->environment != NULL && !cap.defined;
}

Phrase
word_cap (const Place *place, const Term *term)
{
  g_auto (Phrase) value = word_operand (place, term, 0);
  g_auto (Phrase) cap = word_operand (place, term, 1);
  GString *words = g_string_new (NULL);

  phrase_append (words, &value, TIGHT_SUM);
  g_string_append (words, " (plafond : ");
  phrase_append (words, &cap, TIGHT_CLAUSE);
  g_string_append (words, has_no_cap (place, term) ? ", non fixé)" : ")");
  return phrase_finish (words, TIGHT_CLAUSE);
}
