/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a formula: numbers, texts, dates, names and signs, one after the other. */
#pragma once

#include "formula/fault.h"

typedef enum {
  TOKEN_END,
  TOKEN_NUMBER,
  TOKEN_TEXT,
  TOKEN_DATE,
  TOKEN_NAME,
  TOKEN_YES,
  TOKEN_NO, /* non: the operator or the value, the parser knows */
  TOKEN_AND,
  TOKEN_OR,
  TOKEN_PLUS,
  TOKEN_MINUS,
  TOKEN_TIMES,
  TOKEN_OVER,
  TOKEN_EQUAL,
  TOKEN_DIFFERENT,
  TOKEN_LESS,
  TOKEN_GREATER,
  TOKEN_AT_MOST,
  TOKEN_AT_LEAST,
  TOKEN_OPEN,
  TOKEN_CLOSE,
  TOKEN_SEPARATOR,
} TokenKind;

/* Only what the kind calls for is filled. */
typedef struct {
  TokenKind kind;
  int column;
  char *word;     /* of a name: "tranche.1.pieces"; of a text: what stands between the quotes */
  char **members; /* of a name: what stands between square brackets, or NULL */
  Ratio number;
  bool percent;  /* the number was written 50 %; number is 1/2 */
  bool has_unit; /* a unit was written behind the number */
  Unit unit;
  Date date;
} Token;

void token_clear (Token *token);

/* Zeroed but for text and units to start with; both must outlive it. */
typedef struct {
  const char *text; /* UTF-8 */
  const UnitNames *units;
  const char *position;
  Token token; /* the one just read */
} Lexer;

/* The column of the character at position. */
int lexer_column (const Lexer *lexer, const char *position);
/* False when what stands next is no word of the language. */
bool lexer_advance (Lexer *lexer, Fault *fault);
