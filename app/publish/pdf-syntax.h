/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of a PDF, read from the front of a stretch of bytes and never past its end. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What is left to read. It owns nothing, and no zero byte ends it. */
typedef struct {
  const char *at;
  const char *end;
} PdfText;

/* Each goes past what it says, and past the space before it, or returns false and stays. */
bool pdf_text_take (PdfText *text, const char *word);
bool pdf_text_take_number (PdfText *text, guint64 *ret_number);
bool pdf_text_take_reference (PdfText *text, guint64 *ret_object);
bool pdf_text_take_value (PdfText *text, PdfText *ret_value);
/* A word of a page's contents: "BT", "T*". */
bool pdf_text_take_operator (PdfText *text);
/* True when nothing but space is left; goes past it. */
bool pdf_text_is_over (PdfText *text);

/* False also when the text is no dictionary. */
bool pdf_dictionary_find (PdfText dictionary, const char *key, PdfText *ret_value);
bool pdf_dictionary_find_reference (PdfText dictionary, const char *key, guint64 *ret_object);
