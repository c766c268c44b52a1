/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/pdf-syntax.h"

#include <string.h>

/* More would not fit the bits of an Enclosure. */
#define DEPTH_MAX 63
#define DIGITS_MAX 18

/* Open arrays (0) and dictionaries (1), the innermost in the lowest bit. */
typedef struct {
  guint64 kinds;
  int depth;
} Enclosure;

static bool
is_space (char byte)
{
  switch (byte) {
  case '\0':
  case '\t':
  case '\n':
  case '\f':
  case '\r':
  case ' ':
    return true;
  default:
    return false;
  }
}

static bool
is_regular (char byte)
{
  switch (byte) {
  case '(':
  case ')':
  case '<':
  case '>':
  case '[':
  case ']':
  case '{':
  case '}':
  case '/':
  case '%':
    return false;
  default:
    return !is_space (byte);
  }
}

static void
skip_space (PdfText *text)
{
  while (text->at < text->end) {
    if (*text->at == '%')
      while (text->at < text->end && *text->at != '\n' && *text->at != '\r')
        text->at++;
    else if (is_space (*text->at))
      text->at++;
    else
      return;
  }
}

bool
pdf_text_take (PdfText *text, const char *word)
{
  PdfText rest = *text;
  size_t size = strlen (word);

  skip_space (&rest);
  if ((size_t) (rest.end - rest.at) < size || memcmp (rest.at, word, size) != 0)
    return false;

  text->at = rest.at + size;
  return true;
}

bool
pdf_text_take_number (PdfText *text, guint64 *ret_number)
{
  PdfText rest = *text;
  guint64 number = 0;

  skip_space (&rest);
  const char *start = rest.at;
  for (; rest.at < rest.end && g_ascii_isdigit (*rest.at); rest.at++) {
    if (rest.at - start == DIGITS_MAX)
      return false;
    number = 10 * number + (guint64) (*rest.at - '0');
  }
  if (rest.at == start)
    return false;

  text->at = rest.at;
  *ret_number = number;
  return true;
}

/* Nothing of Cairo's is ever replaced, so every generation is 0. */
bool
pdf_text_take_reference (PdfText *text, guint64 *ret_object)
{
  PdfText rest = *text;
  guint64 object, generation;

  if (!pdf_text_take_number (&rest, &object) || !pdf_text_take_number (&rest, &generation) ||
      generation != 0 || !pdf_text_take (&rest, "R") ||
      (rest.at < rest.end && is_regular (*rest.at)))
    return false;

  text->at = rest.at;
  *ret_object = object;
  return true;
}

static bool
skip_string (PdfText *text)
{
  int depth = 0;

  for (; text->at < text->end; text->at++) {
    if (*text->at == '\\' && text->at + 1 < text->end)
      text->at++;
    else if (*text->at == '(')
      depth++;
    else if (*text->at == ')' && --depth == 0) {
      text->at++;
      return true;
    }
  }

  return false;
}

static bool
skip_hexadecimal_string (PdfText *text)
{
  text->at++;
  while (text->at < text->end && (g_ascii_isxdigit (*text->at) || is_space (*text->at)))
    text->at++;

  return pdf_text_take (text, ">");
}

static bool
is_number (PdfText word)
{
  for (const char *at = word.at; at < word.end; at++)
    if (!g_ascii_isdigit (*at) && *at != '.' && *at != '+' && *at != '-')
      return false;

  return word.at < word.end;
}

/* Numbers and the few words that are values; an "endobj" in a value means that it is damaged.
 */
static bool
skip_word (PdfText *text)
{
  static const char *const words[] = { "R", "true", "false", "null" };
  PdfText word = { text->at, text->at };

  while (word.end < text->end && is_regular (*word.end))
    word.end++;
  text->at = word.end;
  if (is_number (word))
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if ((size_t) (word.end - word.at) == strlen (words[i]) &&
        memcmp (word.at, words[i], strlen (words[i])) == 0)
      return true;

  return false;
}

static bool
skip_name (PdfText *text)
{
  if (!pdf_text_take (text, "/"))
    return false;
  while (text->at < text->end && is_regular (*text->at))
    text->at++;

  return true;
}

static bool
skip_atom (PdfText *text)
{
  if (text->at == text->end)
    return false;

  switch (*text->at) {
  case '(':
    return skip_string (text);
  case '<':
    return skip_hexadecimal_string (text);
  case '/':
    return skip_name (text);
  default:
    return skip_word (text);
  }
}

static bool
enter (Enclosure *enclosure, bool is_dictionary)
{
  enclosure->kinds = enclosure->kinds << 1 | is_dictionary;

  return enclosure->depth++ < DEPTH_MAX;
}

static bool
leave (Enclosure *enclosure, bool is_dictionary)
{
  bool is_open = enclosure->depth > 0 && (enclosure->kinds & 1) == is_dictionary;

  enclosure->kinds >>= 1;
  enclosure->depth--;
  return is_open;
}

static bool
skip_token (PdfText *text, Enclosure *enclosure)
{
  skip_space (text);
  if (text->at == text->end)
    return false;
  if (*text->at == '[' || *text->at == ']')
    return *text->at++ == '[' ? enter (enclosure, false) : leave (enclosure, false);
  if (pdf_text_take (text, "<<"))
    return enter (enclosure, true);
  if (pdf_text_take (text, ">>"))
    return leave (enclosure, true);

  return skip_atom (text);
}

bool
pdf_text_take_value (PdfText *text, PdfText *ret_value)
{
  PdfText rest = *text;
  Enclosure enclosure = { 0 };
  guint64 object;

  skip_space (&rest);
  const char *start = rest.at;
  if (!pdf_text_take_reference (&rest, &object))
    do
      if (!skip_token (&rest, &enclosure))
        return false;
    while (enclosure.depth > 0);

  text->at = rest.at;
  *ret_value = (PdfText){ start, rest.at };
  return true;
}

bool
pdf_text_take_operator (PdfText *text)
{
  PdfText rest = *text;

  skip_space (&rest);
  const char *start = rest.at;
  while (rest.at < rest.end && is_regular (*rest.at))
    rest.at++;
  if (rest.at == start)
    return false;

  text->at = rest.at;
  return true;
}

bool
pdf_text_is_over (PdfText *text)
{
  skip_space (text);

  return text->at == text->end;
}

bool
pdf_dictionary_find (PdfText dictionary, const char *key, PdfText *ret_value)
{
  PdfText rest = dictionary;
  PdfText value;

  if (!pdf_text_take (&rest, "<<"))
    return false;
  for (;;) {
    skip_space (&rest);
    PdfText name = rest;
    if (!skip_name (&rest))
      return false;
    name.end = rest.at;
    if (!pdf_text_take_value (&rest, &value))
      return false;
    if ((size_t) (name.end - name.at) == strlen (key) &&
        memcmp (name.at, key, strlen (key)) == 0) {
      *ret_value = value;
      return true;
    }
  }
}

bool
pdf_dictionary_find_reference (PdfText dictionary, const char *key, guint64 *ret_object)
{
  PdfText value;

  return pdf_dictionary_find (dictionary, key, &value) &&
         pdf_text_take_reference (&value, ret_object);
}
