/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-syntax.h"

#include <string.h>

#define DEPTH_MAX 48
#define NAME_LENGTH_MAX 1024
#define DIGITS_MAX 18
#define OBJECT_NUMBER_MAX 8388607

static PdfValue *read_value (PdfSyntax *syntax, guint depth);

bool
pdf_is_space (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' ||
         byte == '\0';
}

static bool
is_delimiter (char byte)
{
  return byte != '\0' && strchr ("()<>[]{}/%", byte) != NULL;
}

static bool
ends_word (const PdfSyntax *syntax, gsize at)
{
  return at >= syntax->size || pdf_is_space (syntax->bytes[at]) ||
         is_delimiter (syntax->bytes[at]);
}

static bool
stands_at (const PdfSyntax *syntax, gsize at, const char *word)
{
  gsize length = strlen (word);

  return at <= syntax->size && syntax->size - at >= length &&
         memcmp (syntax->bytes + at, word, length) == 0;
}

void
pdf_syntax_skip (PdfSyntax *syntax)
{
  while (syntax->at < syntax->size) {
    if (pdf_is_space (syntax->bytes[syntax->at])) {
      syntax->at++;
      continue;
    }
    if (syntax->bytes[syntax->at] != '%' || stands_at (syntax, syntax->at, "%%EOF"))
      return;
    while (syntax->at < syntax->size && syntax->bytes[syntax->at] != '\n' &&
           syntax->bytes[syntax->at] != '\r')
      syntax->at++;
  }
}

bool
pdf_syntax_take (PdfSyntax *syntax, const char *word)
{
  gsize end = syntax->at + strlen (word);

  if (!stands_at (syntax, syntax->at, word) ||
      (g_ascii_isalpha (word[0]) && !ends_word (syntax, end)))
    return false;

  syntax->at = end;
  return true;
}

bool
pdf_syntax_take_count (PdfSyntax *syntax, guint64 *ret_count)
{
  gsize at = syntax->at;
  guint64 count = 0;

  while (at < syntax->size && g_ascii_isdigit (syntax->bytes[at])) {
    if (at - syntax->at >= DIGITS_MAX)
      return false;
    count = 10 * count + (guint64) (syntax->bytes[at++] - '0');
  }
  if (at == syntax->at || !ends_word (syntax, at))
    return false;

  syntax->at = at;
  *ret_count = count;
  return true;
}

/* Owned: +01.50 and 1.5 are one number, -0 and 0 too. */
static char *
normalise (const char *digits, gsize length, bool is_negative)
{
  const char *point = memchr (digits, '.', length);
  gsize whole = point != NULL ? (gsize) (point - digits) : length, start = 0, end = length;
  g_autofree char *text = NULL;

  while (start < whole && digits[start] == '0')
    start++;
  while (point != NULL && end > whole + 1 && digits[end - 1] == '0')
    end--;
  if (point != NULL && end == whole + 1)
    end = whole;
  text = g_strndup (digits + start, end - start);
  if (text[0] == '\0')
    return g_strdup ("0");

  return g_strconcat (is_negative ? "-" : "", text[0] == '.' ? "0" : "", text, NULL);
}

static PdfValue *
read_number (PdfSyntax *syntax)
{
  g_autoptr (PdfValue) value = pdf_value_new (PDF_NUMBER, syntax->at);
  bool is_negative = syntax->bytes[syntax->at] == '-';
  gsize start = syntax->at, at, n_points = 0;

  if (is_negative || syntax->bytes[start] == '+')
    start++;
  for (at = start; at < syntax->size && !ends_word (syntax, at); at++) {
    if (syntax->bytes[at] == '.')
      n_points++;
    else if (!g_ascii_isdigit (syntax->bytes[at]))
      return NULL;
  }
  if (n_points > 1 || at - start == n_points || at - start > DIGITS_MAX)
    return NULL;

  value->text = normalise (syntax->bytes + start, at - start, is_negative);
  value->length = strlen (value->text);
  value->is_integer = n_points == 0;
  if (value->is_integer)
    value->integer = g_ascii_strtoll (value->text, NULL, 10);
  syntax->at = value->end = at;

  return g_steal_pointer (&value);
}

/* NULL: "number generation R" does not stand here. */
static PdfValue *
read_reference (PdfSyntax *syntax)
{
  gsize start = syntax->at;
  guint64 number, generation;
  PdfValue *value;

  if (pdf_syntax_take_count (syntax, &number)) {
    pdf_syntax_skip (syntax);
    if (pdf_syntax_take_count (syntax, &generation)) {
      pdf_syntax_skip (syntax);
      if (pdf_syntax_take (syntax, "R") && generation == 0 && number > 0 &&
          number <= OBJECT_NUMBER_MAX) {
        value = pdf_value_new (PDF_REFERENCE, start);
        value->integer = (gint64) number;
        value->end = syntax->at;
        return value;
      }
    }
  }

  syntax->at = start;
  return NULL;
}

static PdfValue *
take_text (PdfSyntax *syntax, PdfKind kind, gsize start, GString *text)
{
  PdfValue *value = pdf_value_new (kind, start);

  value->end = syntax->at;
  value->length = text->len;
  value->text = g_string_free (text, FALSE);

  return value;
}

static PdfValue *
read_name (PdfSyntax *syntax)
{
  gsize start = syntax->at++;
  g_autoptr (GString) text = g_string_new (NULL);

  for (; !ends_word (syntax, syntax->at); syntax->at++) {
    char byte = syntax->bytes[syntax->at];
    if (byte == '#') {
      int high = syntax->size - syntax->at > 2
                     ? g_ascii_xdigit_value (syntax->bytes[syntax->at + 1])
                     : -1;
      int low = high >= 0 ? g_ascii_xdigit_value (syntax->bytes[syntax->at + 2]) : -1;
      if (low < 0 || (high == 0 && low == 0))
        return NULL;
      byte = (char) (16 * high + low);
      syntax->at += 2;
    }
    g_string_append_c (text, byte);
  }
  if (text->len > NAME_LENGTH_MAX)
    return NULL;

  return take_text (syntax, PDF_NAME, start, g_steal_pointer (&text));
}

static PdfValue *
read_hex_string (PdfSyntax *syntax)
{
  gsize start = syntax->at++;
  g_autoptr (GString) text = g_string_new (NULL);
  int high = -1;
  PdfValue *value;

  for (; syntax->at < syntax->size && syntax->bytes[syntax->at] != '>'; syntax->at++) {
    int digit = g_ascii_xdigit_value (syntax->bytes[syntax->at]);
    if (digit < 0 && !pdf_is_space (syntax->bytes[syntax->at]))
      return NULL;
    if (digit >= 0 && high >= 0)
      g_string_append_c (text, (char) (16 * high + digit));
    if (digit >= 0)
      high = high >= 0 ? -1 : digit;
  }
  if (syntax->at >= syntax->size)
    return NULL;
  if (high >= 0)
    g_string_append_c (text, (char) (16 * high));
  syntax->at++;

  value = take_text (syntax, PDF_STRING, start, g_steal_pointer (&text));
  value->is_hex = true;
  return value;
}

/* At the byte after a backslash; goes past what it says. */
static void
read_escape (PdfSyntax *syntax, GString *text)
{
  static const char letters[] = "nrtbf", controls[] = "\n\r\t\b\f";
  char byte = syntax->bytes[syntax->at++];
  const char *letter = byte != '\0' ? strchr (letters, byte) : NULL;

  if (letter != NULL) {
    g_string_append_c (text, controls[letter - letters]);
  } else if (byte >= '0' && byte <= '7') {
    int code = byte - '0';
    for (int i = 0; i < 2 && syntax->at < syntax->size && syntax->bytes[syntax->at] >= '0' &&
                    syntax->bytes[syntax->at] <= '7';
         i++)
      code = 8 * code + syntax->bytes[syntax->at++] - '0';
    g_string_append_c (text, (char) code);
  } else if (byte == '\r') {
    if (syntax->at < syntax->size && syntax->bytes[syntax->at] == '\n')
      syntax->at++;
  } else if (byte != '\n') {
    g_string_append_c (text, byte);
  }
}

static PdfValue *
read_string (PdfSyntax *syntax)
{
  gsize start = syntax->at++;
  g_autoptr (GString) text = g_string_new (NULL);
  guint depth = 1;

  while (syntax->at < syntax->size) {
    char byte = syntax->bytes[syntax->at++];
    if (byte == '\\') {
      if (syntax->at >= syntax->size)
        return NULL;
      read_escape (syntax, text);
      continue;
    }
    if (byte == ')' && --depth == 0)
      return take_text (syntax, PDF_STRING, start, g_steal_pointer (&text));
    if (byte == '(')
      depth++;
    if (byte == '\r') { /* an end of line is one byte, however it is written */
      byte = '\n';
      if (syntax->at < syntax->size && syntax->bytes[syntax->at] == '\n')
        syntax->at++;
    }
    g_string_append_c (text, byte);
  }

  return NULL;
}

static PdfValue *
read_array (PdfSyntax *syntax, guint depth)
{
  g_autoptr (PdfValue) array = pdf_value_new (PDF_ARRAY, syntax->at++);

  for (;;) {
    PdfValue *item;
    pdf_syntax_skip (syntax);
    if (pdf_syntax_take (syntax, "]")) {
      array->end = syntax->at;
      return g_steal_pointer (&array);
    }
    item = read_value (syntax, depth + 1);
    if (item == NULL)
      return NULL;
    g_ptr_array_add (array->items, item);
  }
}

static PdfValue *
read_dictionary (PdfSyntax *syntax, guint depth)
{
  g_autoptr (PdfValue) dictionary = pdf_value_new (PDF_DICTIONARY, syntax->at);

  syntax->at += 2;
  for (;;) {
    g_autoptr (PdfValue) key = NULL;
    PdfValue *value;
    pdf_syntax_skip (syntax);
    if (pdf_syntax_take (syntax, ">>")) {
      dictionary->end = syntax->at;
      return g_steal_pointer (&dictionary);
    }
    if (!stands_at (syntax, syntax->at, "/") || (key = read_name (syntax)) == NULL)
      return NULL;
    pdf_syntax_skip (syntax);
    value = read_value (syntax, depth + 1);
    if (value == NULL)
      return NULL;
    if (!g_hash_table_insert (dictionary->entries, g_strdup (key->text), value))
      return NULL;
  }
}

static PdfValue *
read_word (PdfSyntax *syntax)
{
  static const struct {
    const char *word;
    PdfKind kind;
  } words[] = { { "false", PDF_BOOLEAN }, { "true", PDF_BOOLEAN }, { "null", PDF_NULL } };
  gsize start = syntax->at;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (pdf_syntax_take (syntax, words[i].word)) {
      PdfValue *value = pdf_value_new (words[i].kind, start);
      value->integer = i;
      value->end = syntax->at;
      return value;
    }

  return NULL;
}

static PdfValue *
read_value (PdfSyntax *syntax, guint depth)
{
  char byte = syntax->at < syntax->size ? syntax->bytes[syntax->at] : '\0';
  PdfValue *reference;

  if (depth > DEPTH_MAX)
    return NULL;
  if (byte == '/')
    return read_name (syntax);
  if (byte == '(')
    return read_string (syntax);
  if (byte == '[')
    return read_array (syntax, depth);
  if (stands_at (syntax, syntax->at, "<<"))
    return read_dictionary (syntax, depth);
  if (byte == '<')
    return read_hex_string (syntax);
  if (g_ascii_isdigit (byte) && (reference = read_reference (syntax)) != NULL)
    return reference;
  if (g_ascii_isdigit (byte) || (byte != '\0' && strchr ("+-.", byte) != NULL))
    return read_number (syntax);

  return read_word (syntax);
}

PdfValue *
pdf_syntax_read_value (PdfSyntax *syntax)
{
  return read_value (syntax, 0);
}
