/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF as a row of revisions: the frozen one, and what was appended to it since. */
#pragma once

#include "inspect/cross-reference.h"

typedef struct {
  gsize start, end;       /* end: after its mark */
  gsize next;             /* where the next one begins, or the file ends: space lies between */
  GPtrArray *sections;    /* of CrossReference, the newest first: one, but for the frozen */
  GHashTable *objects;    /* number → PdfObject that was read; NULL: none can be */
  GHashTable *containers; /* number → GPtrArray of PdfObject, in their order */
} Revision;

/* State 0 is the frozen PDF, state n that after the n-th revision. */
typedef struct {
  const char *bytes;
  gsize size;
  GPtrArray *revisions; /* of Revision */
  bool is_damaged;      /* an object that a table tells of was not there */
} PdfFile;

Revision *revision_new (gsize start) G_GNUC_WARN_UNUSED_RESULT;
void revision_free (Revision *revision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Revision, revision_free)

/* The first frozen_size bytes are a PDF by themselves, and are trusted to be one. NULL: they
 * cannot be read. bytes outlive it. */
PdfFile *pdf_file_new (const char *bytes, gsize size,
                       gsize frozen_size) G_GNUC_WARN_UNUSED_RESULT;
void pdf_file_free (PdfFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFile, pdf_file_free)

const PdfValue *pdf_file_get_trailer (const PdfFile *file, guint state);
/* Where the revision says that the object is; NULL: it says nothing of it. */
const Entry *revision_get_entry (const Revision *revision, guint number);
const Entry *pdf_file_get_entry (const PdfFile *file, guint state, guint number);
/* The object as it is in that state, of whatever generation: some programs look at the number
 * only. NULL: none. */
const PdfObject *pdf_file_get_object (PdfFile *file, guint state, guint number);
/* The revision that an object is from. */
guint pdf_file_find_origin (const PdfFile *file, guint state, guint number);
/* The value itself, or that of the object which it names. */
const PdfValue *pdf_file_resolve (PdfFile *file, guint state, const PdfValue *value);
/* The value of a key, of the object which it names. */
const PdfValue *pdf_file_get (PdfFile *file, guint state, const PdfValue *dictionary,
                              const char *key);
/* Both say the same, with the data of streams; what they refer to is not gone into. */
bool pdf_object_equal (const PdfFile *file, const PdfObject *a, const PdfObject *b);
