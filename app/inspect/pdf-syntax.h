/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of a PDF, read strictly: what two programs might read in two ways is refused. */
#pragma once

#include "inspect/pdf-value.h"

/* Of bytes that outlive it. */
typedef struct {
  const char *bytes;
  gsize size;
  gsize at;
} PdfSyntax;

bool pdf_is_space (char byte);
/* Past white space and comments, but not past the mark of the end of a file. */
void pdf_syntax_skip (PdfSyntax *syntax);
/* Past the word that stands right here; false: another one does. */
bool pdf_syntax_take (PdfSyntax *syntax, const char *word);
bool pdf_syntax_take_count (PdfSyntax *syntax, guint64 *ret_count);
/* NULL: not a value, nested too deeply, or a dictionary that says a key twice. */
PdfValue *pdf_syntax_read_value (PdfSyntax *syntax) G_GNUC_WARN_UNUSED_RESULT;
