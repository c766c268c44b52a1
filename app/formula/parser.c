/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/parser.h"

#include <glib/gi18n-lib.h>

#include "formula/lexer.h"

typedef struct {
  Lexer lexer;
  Fault *fault;
  int depth;
} Parser;

static const struct {
  const char *name;
  Operation operation;
  guint operands_min;
  guint operands_max;
} FUNCTIONS[] = {
  { "si", OPERATION_IF, 3, 3 },
  { "min", OPERATION_MIN, 2, G_MAXUINT },
  { "max", OPERATION_MAX, 2, G_MAXUINT },
  { "somme", OPERATION_SUM, 1, 2 },
  { "somme_partielle", OPERATION_PARTIAL_SUM, 1, 2 },
  { "arrondi", OPERATION_ROUND, 3, 3 },
  { "plancher", OPERATION_FLOOR, 1, 1 },
  { "repartir", OPERATION_SHARE, 2, 2 },
  { "plafonner", OPERATION_CAP, 2, 2 },
  { "vide", OPERATION_EMPTY, 1, 1 },
  { "renseigne", OPERATION_FILLED, 1, 1 },
  { "contient", OPERATION_CONTAINS, 2, 2 },
};

/* The binary signs, from the loosest to the tightest; the comparisons do not chain. */
enum { LEVEL_OR, LEVEL_AND, LEVEL_NOT, LEVEL_COMPARISON, LEVEL_SUM, LEVEL_PRODUCT, LEVEL_SIGN };

static const struct {
  TokenKind token;
  int level;
  Operation operation;
} SIGNS[] = {
  { TOKEN_OR, LEVEL_OR, OPERATION_OR },
  { TOKEN_AND, LEVEL_AND, OPERATION_AND },
  { TOKEN_EQUAL, LEVEL_COMPARISON, OPERATION_EQUAL },
  { TOKEN_DIFFERENT, LEVEL_COMPARISON, OPERATION_DIFFERENT },
  { TOKEN_LESS, LEVEL_COMPARISON, OPERATION_LESS },
  { TOKEN_GREATER, LEVEL_COMPARISON, OPERATION_GREATER },
  { TOKEN_AT_MOST, LEVEL_COMPARISON, OPERATION_AT_MOST },
  { TOKEN_AT_LEAST, LEVEL_COMPARISON, OPERATION_AT_LEAST },
  { TOKEN_PLUS, LEVEL_SUM, OPERATION_ADD },
  { TOKEN_MINUS, LEVEL_SUM, OPERATION_SUBTRACT },
  { TOKEN_TIMES, LEVEL_PRODUCT, OPERATION_MULTIPLY },
  { TOKEN_OVER, LEVEL_PRODUCT, OPERATION_DIVIDE },
};

static Term *parse_level (Parser *parser, int level);

static bool
advance (Parser *parser)
{
  return lexer_advance (&parser->lexer, parser->fault);
}

static bool
is_at (const Parser *parser, TokenKind kind)
{
  return parser->lexer.token.kind == kind;
}

/* What stands at the current token is not what the language wants there. */
static void *
refuse_token (Parser *parser, const char *wanted)
{
  const Token *token = &parser->lexer.token;
  const char *start = g_utf8_offset_to_pointer (parser->lexer.text, token->column - 1);
  g_autofree char *found = g_strndup (start, (gsize) (parser->lexer.position - start));

  if (token->kind == TOKEN_END)
    (void) fault_report (parser->fault, FORMULA_ERROR_SYNTAX, token->column,
                         _ ("The formula stops too early: %s is missing"), wanted);
  else
    (void) fault_report (parser->fault, FORMULA_ERROR_SYNTAX, token->column,
                         _ ("“%s” stands where %s is expected"), found, wanted);
  return NULL;
}

static Term *
parse_literal (Parser *parser)
{
  Token *token = &parser->lexer.token;
  g_autoptr (Term) term = term_new (OPERATION_LITERAL, token->column);

  if (token->kind == TOKEN_NUMBER) {
    term->value = value_of_number (token->number);
    term->percent = token->percent;
    term->has_unit = token->has_unit || token->percent;
    term->type.unit = token->unit;
    term->any_unit = !term->has_unit && ratio_sign (token->number) == 0;
  } else if (token->kind == TOKEN_TEXT)
    term->value = value_of_text (KIND_TEXT, token->word);
  else if (token->kind == TOKEN_DATE)
    term->value = value_of_date (token->date);
  else
    term->value = value_of_boolean (token->kind == TOKEN_YES);

  term->type.kind = term->value.kind;
  if (!advance (parser))
    return NULL;
  if (term->type.kind == KIND_NUMBER && is_at (parser, TOKEN_NAME)) {
    (void) fault_report (parser->fault, FORMULA_ERROR_NAME, token->column,
                         _ ("“%s” is not a unit"), token->word);
    return NULL;
  }
  return g_steal_pointer (&term);
}

static bool
parse_operands (Parser *parser, Term *term)
{
  do {
    Term *operand = advance (parser) ? parse_level (parser, LEVEL_OR) : NULL;

    if (operand == NULL)
      return false;
    term_add_operand (term, operand);
  } while (is_at (parser, TOKEN_SEPARATOR));

  if (is_at (parser, TOKEN_CLOSE))
    return advance (parser);
  return refuse_token (parser, _ ("“;” or “)”")) != NULL;
}

/* The current token is the parenthesis behind the name. */
static Term *
parse_call (Parser *parser, const char *name, int column)
{
  gsize rank = 0;

  while (rank < G_N_ELEMENTS (FUNCTIONS) && !g_str_equal (FUNCTIONS[rank].name, name))
    rank++;
  if (rank == G_N_ELEMENTS (FUNCTIONS)) {
    (void) fault_report (parser->fault, FORMULA_ERROR_NAME, column,
                         _ ("There is no function “%s”"), name);
    return NULL;
  }

  g_autoptr (Term) term = term_new (FUNCTIONS[rank].operation, column);

  if (!parse_operands (parser, term))
    return NULL;
  if (term->operands->len < FUNCTIONS[rank].operands_min ||
      term->operands->len > FUNCTIONS[rank].operands_max) {
    (void) fault_report (parser->fault, FORMULA_ERROR_SYNTAX, column,
                         _ ("“%s” cannot be called with this number of values: %u"), name,
                         term->operands->len);
    return NULL;
  }
  return g_steal_pointer (&term);
}

static Term *
parse_name (Parser *parser)
{
  Token *token = &parser->lexer.token;
  g_autoptr (Term) term = term_new (OPERATION_SYMBOL, token->column);

  term->name = g_steal_pointer (&token->word);
  term->members = g_steal_pointer (&token->members);
  if (!advance (parser))
    return NULL;
  if (is_at (parser, TOKEN_OPEN) && term->members == NULL)
    return parse_call (parser, term->name, term->column);
  return g_steal_pointer (&term);
}

static Term *
parse_parenthesis (Parser *parser)
{
  g_autoptr (Term) term = advance (parser) ? parse_level (parser, LEVEL_OR) : NULL;

  if (term == NULL)
    return NULL;
  if (!is_at (parser, TOKEN_CLOSE))
    return refuse_token (parser, _ ("“)”"));
  return advance (parser) ? g_steal_pointer (&term) : NULL;
}

static Term *
parse_operand (Parser *parser)
{
  switch (parser->lexer.token.kind) {
  case TOKEN_NUMBER:
  case TOKEN_TEXT:
  case TOKEN_DATE:
  case TOKEN_YES:
  case TOKEN_NO:
    return parse_literal (parser);
  case TOKEN_NAME:
    return parse_name (parser);
  case TOKEN_OPEN:
    return parse_parenthesis (parser);
  default:
    return refuse_token (parser, _ ("a value"));
  }
}

/* Whether the "non" at the current token has something to deny; otherwise it is a value. */
static bool
no_is_operator (const Parser *parser)
{
  Lexer ahead = parser->lexer;
  Fault fault = { 0 };
  bool operand = true;

  ahead.token = (Token){ 0 };
  if (lexer_advance (&ahead, &fault)) {
    TokenKind kind = ahead.token.kind;
    operand = (kind >= TOKEN_NUMBER && kind <= TOKEN_NO) || kind == TOKEN_OPEN;
  }
  token_clear (&ahead.token);
  g_clear_error (&fault.error);
  return operand;
}

static Term *
parse_prefix (Parser *parser, Operation operation, int level)
{
  g_autoptr (Term) term = term_new (operation, parser->lexer.token.column);
  Term *operand = advance (parser) ? parse_level (parser, level) : NULL;

  if (operand == NULL)
    return NULL;
  term_add_operand (term, operand);
  return g_steal_pointer (&term);
}

static const Operation *
find_sign (const Parser *parser, int level)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (SIGNS[i].token == parser->lexer.token.kind && SIGNS[i].level == level)
      return &SIGNS[i].operation;
  return NULL;
}

static Term *
parse_binary (Parser *parser, int level)
{
  g_autoptr (Term) left = parse_level (parser, level + 1);
  const Operation *operation;
  bool compared = false;

  while (left != NULL && (operation = find_sign (parser, level)) != NULL) {
    if (compared)
      return refuse_token (parser, _ ("“et” or “ou”"));
    compared = level == LEVEL_COMPARISON;

    g_autoptr (Term) term = term_new (*operation, parser->lexer.token.column);
    Term *right = advance (parser) ? parse_level (parser, level + 1) : NULL;

    if (right == NULL)
      return NULL;
    term_add_operand (term, g_steal_pointer (&left));
    term_add_operand (term, right);
    left = g_steal_pointer (&term);
  }
  return g_steal_pointer (&left);
}

/* What nests (a parenthesis, a call, non, a sign) is counted here; a chain of binary signs
 * does not deepen. */
static Term *
parse_level (Parser *parser, int level)
{
  bool denies = level == LEVEL_NOT && is_at (parser, TOKEN_NO) && no_is_operator (parser);
  bool negates = level == LEVEL_SIGN && is_at (parser, TOKEN_MINUS);
  bool nests = level == LEVEL_OR || denies || negates;
  Term *term;

  if (nests && parser->depth > FORMULA_DEPTH_MAX) {
    (void) fault_report (parser->fault, FORMULA_ERROR_LIMIT, parser->lexer.token.column,
                         _ ("The formula is nested more than %d times"), FORMULA_DEPTH_MAX);
    return NULL;
  }

  parser->depth += nests;
  if (denies)
    term = parse_prefix (parser, OPERATION_NOT, LEVEL_NOT);
  else if (negates)
    term = parse_prefix (parser, OPERATION_NEGATE, LEVEL_SIGN);
  else if (level == LEVEL_SIGN)
    term = parse_operand (parser);
  else
    term = parse_binary (parser, level);
  parser->depth -= nests;
  return term;
}

Term *
parse_formula (const char *text, const UnitNames *units, Fault *fault)
{
  Parser parser = { .lexer = { .text = text, .units = units }, .fault = fault };
  g_autoptr (Term) term = advance (&parser) ? parse_level (&parser, LEVEL_OR) : NULL;
  bool whole = term != NULL && is_at (&parser, TOKEN_END);

  if (term != NULL && !whole)
    (void) refuse_token (&parser, _ ("an operator"));
  token_clear (&parser.lexer.token);
  return whole ? g_steal_pointer (&term) : NULL;
}
