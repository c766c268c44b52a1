/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places to sign of a PDF. */
#pragma once

#include "inspect/pdf-file.h"

typedef struct {
  char *name;
  guint number;    /* of the object that the field is */
  GArray *widgets; /* of guint: the objects that show it, itself among them when it does */
} FormField;

/* Of FormField, in the order of the form; objects of their own only. */
GPtrArray *form_read (PdfFile *file, guint state) G_GNUC_WARN_UNUSED_RESULT;
/* The field that the object is, or shows; NULL: none. */
const FormField *form_find (const GPtrArray *fields, guint number);
/* What was put in the field; NULL: nothing yet. */
const PdfValue *form_field_get_signature (PdfFile *file, guint state, const FormField *field);
