/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cross-reference section: where the objects of one revision of a PDF are. */
#pragma once

#include "inspect/pdf-object.h"

typedef enum {
  ENTRY_FREE,
  ENTRY_OFFSET,    /* at a place of the file */
  ENTRY_IN_STREAM, /* in an object stream */
} EntryKind;

typedef struct {
  EntryKind kind;
  gsize place;  /* offset, or the number of the object stream */
  guint within; /* generation, or index in the object stream */
} Entry;

typedef struct {
  GHashTable *entries; /* object number → Entry */
  PdfValue *trailer;
  guint stream;      /* number of the object that the section is; 0: it is a table */
  gsize start, end;  /* end: after the mark of the end of the file */
  gsize objects_end; /* where the section begins, if it is a table; else after its object */
  gsize previous;    /* where the section before it is */
  bool has_previous;
} CrossReference;

void cross_reference_free (CrossReference *section);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrossReference, cross_reference_free)

/* With the trailer and the marks that end the revision. NULL: not as it should be. */
CrossReference *cross_reference_read (const char *bytes, gsize size,
                                      gsize at) G_GNUC_WARN_UNUSED_RESULT;
const Entry *cross_reference_get (const CrossReference *section, guint number);
/* Where the last section is, as the very end of the file says; false: it does not. */
bool cross_reference_find_last (const char *bytes, gsize size, gsize *ret_at);
