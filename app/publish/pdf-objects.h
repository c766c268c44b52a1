/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The objects of a PDF as Cairo writes it (one table of them at the end, none replaced), to be
 * changed and added to. */
#pragma once

#include "publish/pdf-syntax.h"

typedef enum {
  PDF_FAULT_EMPTY,
  PDF_FAULT_ENCRYPTED,
  PDF_FAULT_DAMAGED, /* or not a PDF, or one that another program wrote */
} PdfFault;

typedef struct {
  PdfText value;  /* at NULL: the number is free */
  PdfText stream; /* its data, at NULL: it is no stream */
  bool is_length; /* of a stream, which says it itself once it has been read */
} PdfObject;

/* Numbered from 1. Those that were read borrow the bytes they were read from. */
typedef struct {
  PdfObject *objects;
  guint n_objects; /* one more than the highest number */
  guint catalog;
  guint information; /* 0: none */
  GStringChunk *changed;
  GPtrArray *streams; /* of GBytes: those that were changed */
  bool is_damaged;    /* an object was not what it had to be: nothing is made of this */
} PdfObjects;

/* NULL: there is a fault. What is read is sound: values are whole, streams end where they say.
 */
PdfObjects *pdf_objects_read (PdfText pdf, PdfFault *ret_fault) G_GNUC_WARN_UNUSED_RESULT;
void pdf_objects_free (PdfObjects *objects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfObjects, pdf_objects_free)

/* Nothing for a number that there is not. */
PdfText pdf_objects_get (const PdfObjects *objects, guint64 number);
/* Adds a key to the dictionary which the object is, or changes it; the objects are damaged when
 * it is none. */
void pdf_objects_set (PdfObjects *objects, guint number, const char *key, const char *value);
void pdf_objects_set_reference (PdfObjects *objects, guint number, const char *key, guint to);
void pdf_objects_remove (PdfObjects *objects, guint number, const char *key);
void pdf_objects_replace (PdfObjects *objects, guint number, const char *value);
/* data are packed, as the object then says. Both keep the object's other keys. */
void pdf_objects_set_stream (PdfObjects *objects, guint number, GBytes *data);
void pdf_objects_set_plain_stream (PdfObjects *objects, guint number, GBytes *data);
/* Returns the new object's number. */
guint pdf_objects_add (PdfObjects *objects, const char *value);
/* Owned: the data of a stream, unpacked; NULL when they are packed in a way that Cairo does not
 * use, or are longer than any page's. */
GBytes *pdf_objects_dup_stream (const PdfObjects *objects,
                                guint number) G_GNUC_WARN_UNUSED_RESULT;
