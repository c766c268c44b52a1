/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The objects of a PDF as Cairo writes it: one table of them at the end, none replaced. */
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

/* Numbered from 1. They borrow the bytes they were read from. */
typedef struct {
  PdfObject *objects;
  guint n_objects; /* one more than the highest number */
  guint catalog;
  guint information; /* 0: none */
  GStringChunk *changed;
} PdfObjects;

/* NULL: there is a fault. What is read is sound: values are whole, streams end where they say.
 */
PdfObjects *pdf_objects_read (PdfText pdf, PdfFault *ret_fault) G_GNUC_WARN_UNUSED_RESULT;
void pdf_objects_free (PdfObjects *objects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfObjects, pdf_objects_free)

/* Nothing for a number that there is not. */
PdfText pdf_objects_get (const PdfObjects *objects, guint64 number);
/* Adds a key to the dictionary which the object is, or changes it. */
void pdf_objects_set (PdfObjects *objects, guint number, const char *key, const char *value);
