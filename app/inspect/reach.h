/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be reached in a PDF from a value, by way of references. */
#pragma once

#include "inspect/pdf-file.h"

typedef struct {
  PdfFile *file;
  guint state;
  GHashTable *cuts;    /* PdfValue (a dictionary) → keys that are not gone into; NULL: none */
  GHashTable *reached; /* object number → the mark of who came first */
} Reach;

/* Marks what is reached from the value and was not before, also objects that there are not. */
void reach_from (Reach *reach, const PdfValue *value, guint mark);
/* 0: not reached. */
guint reach_get_mark (const Reach *reach, guint number);
