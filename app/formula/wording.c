/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/wording.h"

#include "formula/idiom.h"
#include "number/format.h"

static char *
word_percent (Ratio share)
{
  Ratio hundredths;

  if (!ratio_multiply (share, ratio_from_integer (100), &hundredths))
    g_assert_not_reached ();

  g_autofree char *number = format_exact (hundredths);

  return g_strconcat (number, NO_BREAK_SPACE "%", NULL);
}

static Phrase
word_literal (const Place *place, const Term *term)
{
  const Wording *wording = place->wording;
  const Value *value = &term->value;
  Phrase phrase = { .tightness = TIGHT_WORD };

  switch (value->kind) {
  case KIND_NUMBER:
    phrase.words = term->percent
                       ? word_percent (value->number)
                       : wording->number (wording->data, value->number, term->type.unit);
    break;
  case KIND_BOOLEAN:
    phrase.words = g_strdup (value->boolean ? "oui" : "non");
    break;
  case KIND_DATE:
    phrase.words = date_to_french (value->date);
    break;
  case KIND_CHOICE:
  case KIND_TEXT:
    phrase.words = g_strdup_printf ("«" NO_BREAK_SPACE "%s" NO_BREAK_SPACE "»", value->text);
    break;
  }
  return phrase;
}

static Phrase
word_symbol (const Place *place, const Term *term)
{
  const Wording *wording = place->wording;
  const Type *type = &term->symbol_type;
  int members[TYPE_DIMENSIONS_MAX];
  bool chosen = false;

  for (int i = 0; i < type->n_dimensions; i++) {
    members[i] = term->fixed[i] != MEMBER_FREE
                     ? term->fixed[i]
                     : binding_find (place->binding, type->dimensions[i]);
    chosen = chosen || members[i] != MEMBER_FREE;
  }

  return (Phrase){ .words =
                       wording->symbol (wording->data, term->symbol, chosen ? members : NULL,
                                        chosen ? type->n_dimensions : 0),
                   .tightness = TIGHT_WORD };
}

static const struct {
  const char *sign;
  Tightness tightness;
  Tightness right; /* what stands right of the sign must be as tight as this */
} SIGNS[] = {
  [OPERATION_ADD] = { "+", TIGHT_SUM, TIGHT_SUM },
  [OPERATION_SUBTRACT] = { "−", TIGHT_SUM, TIGHT_PRODUCT },
  [OPERATION_MULTIPLY] = { "×", TIGHT_PRODUCT, TIGHT_PRODUCT },
  [OPERATION_DIVIDE] = { "÷", TIGHT_PRODUCT, TIGHT_WORD },
  [OPERATION_EQUAL] = { "=", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_DIFFERENT] = { "≠", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_LESS] = { "<", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_GREATER] = { ">", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_AT_MOST] = { "≤", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_AT_LEAST] = { "≥", TIGHT_STATEMENT, TIGHT_PHRASE },
  [OPERATION_AND] = { "et", TIGHT_AND, TIGHT_AND },
  [OPERATION_OR] = { "ou", TIGHT_OR, TIGHT_OR },
};

static Phrase
word_sign (const Place *place, const Term *term)
{
  g_auto (Phrase) left = word_operand (place, term, 0);
  g_auto (Phrase) right = word_operand (place, term, 1);
  Tightness tightness = SIGNS[term->operation].tightness;
  GString *words = g_string_new (NULL);

  phrase_append (words, &left, tightness == TIGHT_STATEMENT ? TIGHT_PHRASE : tightness);
  g_string_append_printf (words, " %s ", SIGNS[term->operation].sign);
  if (tightness > TIGHT_STATEMENT)
    phrase_append_right (words, &right, SIGNS[term->operation].right);
  else
    phrase_append (words, &right, SIGNS[term->operation].right);
  return phrase_finish (words, tightness);
}

static Phrase
word_negation (const Place *place, const Term *term)
{
  g_auto (Phrase) operand = word_operand (place, term, 0);
  GString *words = g_string_new ("−");

  phrase_append_right (words, &operand, TIGHT_PRODUCT);
  return phrase_finish (words, TIGHT_SUM);
}

static Phrase
word_emptiness (const Place *place, const Term *term, bool empty)
{
  g_auto (Phrase) operand = word_whole (place, term, 0);
  GString *words = g_string_new (NULL);

  phrase_append (words, &operand, TIGHT_SUM);
  g_string_append (words, empty ? " est vide" : " est renseigné");
  return phrase_finish (words, TIGHT_STATEMENT);
}

static Phrase
word_denial (const Place *place, const Term *term)
{
  const Term *denied = term_operand (term, 0);

  if (denied->operation == OPERATION_EMPTY || denied->operation == OPERATION_FILLED)
    return word_emptiness (place, denied, denied->operation == OPERATION_FILLED);

  g_auto (Phrase) operand = place->word (place, denied);
  GString *words = g_string_new ("non ");

  phrase_append (words, &operand, TIGHT_WORD);
  return phrase_finish (words, TIGHT_STATEMENT);
}

/* Else may go on with another "si": that reads from left to right. */
static Phrase
word_choice (const Place *place, const Term *term)
{
  g_auto (Value) taken = word_worth (place, term_operand (term, 0));

  if (taken.defined)
    return word_operand (place, term, taken.boolean ? 1 : 2);

  g_auto (Phrase) condition = word_operand (place, term, 0);
  g_auto (Phrase) then = word_operand (place, term, 1);
  g_auto (Phrase) otherwise = word_operand (place, term, 2);
  GString *words = g_string_new ("si ");

  phrase_append (words, &condition, TIGHT_OR);
  g_string_append (words, ", ");
  phrase_append (words, &then, TIGHT_OR);
  g_string_append (words, " ; sinon ");
  phrase_append (words, &otherwise,
                 term_operand (term, 2)->operation == OPERATION_IF ? TIGHT_CLAUSE : TIGHT_OR);
  return phrase_finish (words, TIGHT_CLAUSE);
}

static Phrase
word_containment (const Place *place, const Term *term)
{
  g_auto (Phrase) list = word_operand (place, term, 0);
  g_auto (Phrase) element = word_operand (place, term, 1);
  GString *words = g_string_new (NULL);

  phrase_append (words, &list, TIGHT_SUM);
  g_string_append (words, " contient ");
  phrase_append (words, &element, TIGHT_SUM);
  return phrase_finish (words, TIGHT_STATEMENT);
}

static Phrase
word_term (const Place *place, const Term *term)
{
  switch (term->operation) {
  case OPERATION_LITERAL:
    return word_literal (place, term);
  case OPERATION_SYMBOL:
    return word_symbol (place, term);
  case OPERATION_NEGATE:
    return word_negation (place, term);
  case OPERATION_NOT:
    return word_denial (place, term);
  case OPERATION_IF:
    return word_choice (place, term);
  case OPERATION_MIN:
  case OPERATION_MAX:
    return word_extreme (place, term);
  case OPERATION_SUM:
  case OPERATION_PARTIAL_SUM:
    return word_sum (place, term);
  case OPERATION_ROUND:
    return word_rounding (place, term);
  case OPERATION_FLOOR:
    return word_floor (place, term);
  case OPERATION_SHARE:
    return word_share (place, term);
  case OPERATION_CAP:
    return word_cap (place, term);
  case OPERATION_EMPTY:
  case OPERATION_FILLED:
    return word_emptiness (place, term, term->operation == OPERATION_EMPTY);
  case OPERATION_CONTAINS:
    return word_containment (place, term);
  default:
    return word_sign (place, term);
  }
}

char *
word_formula (const Term *term, const Wording *wording, const Binding *binding)
{
  Place place = { .wording = wording, .binding = binding, .word = word_term };

  return word_term (&place, term).words;
}
