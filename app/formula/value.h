/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value that a formula reads or gives: a number, yes/no, a date, a choice or a text, or
 * nothing. */
#pragma once

#include "formula/unit.h"
#include "number/date.h"
#include "number/ratio.h"

typedef enum {
  KIND_NUMBER,
  KIND_BOOLEAN,
  KIND_DATE,
  KIND_CHOICE, /* one of a closed list, compared by its id */
  KIND_TEXT,
} Kind;

#define TYPE_DIMENSIONS_MAX 2

/* What a formula promises of its values before any is known. Dimensions are the numbers that
 * the Scope gives them, in ascending order, without repetition. */
typedef struct {
  Kind kind;
  Unit unit; /* of a number */
  int n_dimensions;
  int dimensions[TYPE_DIMENSIONS_MAX];
} Type;

/* The number's unit is its Type's. Text is owned by the value for choices and texts. */
typedef struct {
  bool defined;
  Kind kind;
  Ratio number;
  bool boolean;
  Date date;
  char *text;
} Value;

#define VALUE_UNDEFINED ((Value){ 0 })

Value value_of_number (Ratio number);
Value value_of_boolean (bool boolean);
Value value_of_date (Date date);
Value value_of_text (Kind kind, const char *text);
Value value_copy (const Value *value);
void value_clear (Value *value);
/* Two undefined values are equal. */
bool value_equal (const Value *a, const Value *b);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Value, value_clear)
