/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/lexer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More digits than any amount has, few enough for their product with ten to fit. */
#define DIGITS_MAX 30

static const struct {
  const char *sign;
  TokenKind kind;
} SIGNS[] = {
  { "<=", TOKEN_AT_MOST },  { ">=", TOKEN_AT_LEAST }, { "<>", TOKEN_DIFFERENT },
  { "≤", TOKEN_AT_MOST },   { "≥", TOKEN_AT_LEAST },  { "≠", TOKEN_DIFFERENT },
  { "<", TOKEN_LESS },      { ">", TOKEN_GREATER },   { "=", TOKEN_EQUAL },
  { "+", TOKEN_PLUS },      { "-", TOKEN_MINUS },     { "*", TOKEN_TIMES },
  { "/", TOKEN_OVER },      { "(", TOKEN_OPEN },      { ")", TOKEN_CLOSE },
  { ";", TOKEN_SEPARATOR },
};

static const struct {
  const char *word;
  TokenKind kind;
} KEYWORDS[] = {
  { "et", TOKEN_AND }, { "ou", TOKEN_OR }, { "oui", TOKEN_YES }, { "non", TOKEN_NO }
};

void
token_clear (Token *token)
{
  g_free (token->word);
  g_strfreev (token->members);
  *token = (Token){ 0 };
}

int
lexer_column (const Lexer *lexer, const char *position)
{
  return (int) g_utf8_pointer_to_offset (lexer->text, position) + 1;
}

static const char *
skip_spaces (const char *position)
{
  while (g_unichar_isspace (g_utf8_get_char (position)))
    position = g_utf8_next_char (position);
  return position;
}

static bool
is_word_character (const char *position)
{
  gunichar character = g_utf8_get_char (position);

  return character == '_' || g_unichar_isalnum (character);
}

static const char *
skip_word (const char *position)
{
  while (is_word_character (position))
    position = g_utf8_next_char (position);
  return position;
}

/* A unit stands behind its number in one piece: 3000 EUR/action. An unknown first word is
 * left for the parser, for it may be "et" or "ou". */
static void
read_unit (Lexer *lexer)
{
  const char *start = skip_spaces (lexer->position);
  const char *end = skip_word (start);

  for (;;) {
    g_autofree char *text = g_strndup (start, (gsize) (end - start));

    if (g_ascii_isdigit (*start) || !unit_read (text, lexer->units, &lexer->token.unit))
      return;
    lexer->token.has_unit = true;
    lexer->position = end;
    if (*end != '/' || !is_word_character (end + 1))
      return;
    end = skip_word (end + 1);
  }
}

static bool
read_number (Lexer *lexer, Fault *fault)
{
  Token *token = &lexer->token;
  const char *position = lexer->position;
  Wide numerator = 0;
  Wide denominator = 1;
  int n_digits = 0;
  bool decimal = false;

  for (;; position++) {
    if (!decimal && (*position == ',' || *position == '.') && g_ascii_isdigit (position[1]))
      decimal = true;
    else if (!g_ascii_isdigit (*position))
      break;
    else if (++n_digits > DIGITS_MAX)
      return fault_report (fault, FORMULA_ERROR_LIMIT, token->column,
                           _ ("A number may have %d digits at most"), DIGITS_MAX);
    else {
      numerator = numerator * 10 + (*position - '0');
      denominator *= decimal ? 10 : 1;
    }
  }

  lexer->position = position;
  position = skip_spaces (position);
  if (*position == '%') {
    token->percent = true;
    denominator *= 100;
    lexer->position = position + 1;
  }
  token->kind = TOKEN_NUMBER;
  if (!ratio_make (numerator, denominator, &token->number))
    g_assert_not_reached ();
  if (!token->percent)
    read_unit (lexer);
  return true;
}

/* Takes what stands between two equal marks; position is on the first. */
static bool
take_between (Lexer *lexer, char mark, Fault *fault)
{
  const char *start = lexer->position + 1;
  const char *end = strchr (start, mark);

  if (end == NULL)
    return fault_report (fault, FORMULA_ERROR_SYNTAX, lexer->token.column,
                         _ ("This %c is never closed"), mark);

  lexer->token.word = g_strndup (start, (gsize) (end - start));
  lexer->position = end + 1;
  return true;
}

static bool
read_text (Lexer *lexer, Fault *fault)
{
  lexer->token.kind = TOKEN_TEXT;
  return take_between (lexer, '"', fault);
}

static bool
read_date (Lexer *lexer, Fault *fault)
{
  Token *token = &lexer->token;

  token->kind = TOKEN_DATE;
  if (!take_between (lexer, '#', fault))
    return false;

  g_autofree char *iso =
      date_read (token->word, &token->date, NULL) ? date_to_iso (token->date) : NULL;

  if (g_strcmp0 (iso, token->word) != 0)
    return fault_report (fault, FORMULA_ERROR_SYNTAX, token->column,
                         _ ("“%s” is not a day: write it like #2016-09-30#"), token->word);
  return true;
}

/* Position is on the opening bracket. */
static bool
read_members (Lexer *lexer, Fault *fault)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  const char *position = lexer->position;

  do {
    const char *start = skip_spaces (position + 1);
    const char *end = skip_word (start);

    position = skip_spaces (end);
    if (end == start || (*position != ',' && *position != ']'))
      return fault_report (
          fault, FORMULA_ERROR_SYNTAX, lexer_column (lexer, position),
          _ ("Between [ and ], write the names of members separated by commas"));
    g_ptr_array_add (members, g_strndup (start, (gsize) (end - start)));
  } while (*position == ',');

  g_ptr_array_add (members, NULL);
  lexer->token.members = (char **) g_ptr_array_free (g_steal_pointer (&members), FALSE);
  lexer->position = position + 1;
  return true;
}

static bool
read_name (Lexer *lexer, Fault *fault)
{
  Token *token = &lexer->token;
  const char *end = skip_word (lexer->position);

  while (*end == '.' && is_word_character (end + 1))
    end = skip_word (end + 1);

  token->kind = TOKEN_NAME;
  token->word = g_strndup (lexer->position, (gsize) (end - lexer->position));
  lexer->position = end;
  for (gsize i = 0; i < G_N_ELEMENTS (KEYWORDS); i++)
    if (g_str_equal (token->word, KEYWORDS[i].word))
      token->kind = KEYWORDS[i].kind;

  if (token->kind == TOKEN_NAME && *end == '[')
    return read_members (lexer, fault);
  return true;
}

static bool
read_sign (Lexer *lexer, Fault *fault)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    if (g_str_has_prefix (lexer->position, SIGNS[i].sign)) {
      lexer->token.kind = SIGNS[i].kind;
      lexer->position += strlen (SIGNS[i].sign);
      return true;
    }

  g_autofree char *character = g_strndup (
      lexer->position, (gsize) (g_utf8_next_char (lexer->position) - lexer->position));

  return fault_report (fault, FORMULA_ERROR_SYNTAX, lexer->token.column,
                       _ ("“%s” has no meaning in a formula"), character);
}

bool
lexer_advance (Lexer *lexer, Fault *fault)
{
  lexer->position = skip_spaces (lexer->position ? lexer->position : lexer->text);
  token_clear (&lexer->token);
  lexer->token.column = lexer_column (lexer, lexer->position);

  if (*lexer->position == '\0')
    return true;
  if (g_ascii_isdigit (*lexer->position))
    return read_number (lexer, fault);
  if (*lexer->position == '"')
    return read_text (lexer, fault);
  if (*lexer->position == '#')
    return read_date (lexer, fault);
  if (g_unichar_isalpha (g_utf8_get_char (lexer->position)))
    return read_name (lexer, fault);
  return read_sign (lexer, fault);
}
