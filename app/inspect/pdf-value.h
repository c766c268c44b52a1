/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value as a PDF writes it, with the place where it stands. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  PDF_NULL,
  PDF_BOOLEAN,
  PDF_NUMBER,
  PDF_NAME,
  PDF_STRING,
  PDF_ARRAY,
  PDF_DICTIONARY,
  PDF_REFERENCE,
} PdfKind;

typedef struct PdfValue PdfValue;
struct PdfValue {
  PdfKind kind;
  bool is_integer;     /* of a number */
  bool is_hex;         /* of a string, written as hexadecimal digits */
  gint64 integer;      /* of a boolean, an integer; the object of a reference */
  char *text;          /* name without its slash, number in one spelling, bytes of a string */
  gsize length;        /* of the text */
  GPtrArray *items;    /* of PdfValue: of an array */
  GHashTable *entries; /* char * → PdfValue: of a dictionary */
  gsize start, end;    /* in the bytes that it was read from */
};

PdfValue *pdf_value_new (PdfKind kind, gsize start) G_GNUC_WARN_UNUSED_RESULT;
void pdf_value_free (PdfValue *value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfValue, pdf_value_free)

/* Each gives nothing for a value of another kind, and for NULL. */
const PdfValue *pdf_value_get (const PdfValue *dictionary, const char *key);
const char *pdf_value_get_name (const PdfValue *value);
bool pdf_value_is_name (const PdfValue *value, const char *name);
bool pdf_value_get_integer (const PdfValue *value, gint64 *ret_integer);
/* 0: it is no reference. */
guint pdf_value_get_reference (const PdfValue *value);

/* As written: two references are equal when they name the same object. NULL is null. */
bool pdf_value_equal (const PdfValue *a, const PdfValue *b);
/* Owned: a text for people, in UTF-8; NULL when it is no text. */
char *pdf_value_dup_text (const PdfValue *value) G_GNUC_WARN_UNUSED_RESULT;
