/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF of Cairo's lacks to be kept, read aloud and signed: language, title shown, reading
 * order, meaning of links and figures, colours, metadata, attachments, fields; and its size. */
#pragma once

#include "layout/pages.h"

typedef enum {
  FINISH_ERROR_INPUT, /* not a PDF as Cairo writes it */
  FINISH_ERROR_WRITE, /* too large */
} FinishError;
#define FINISH_ERROR (finish_error_quark ())
GQuark finish_error_quark (void);

typedef struct {
  const char *language;         /* of the text: "fr-FR" */
  const Pages *pages;           /* as they were drawn */
  const GArray *tags;           /* of Tag, as they were drawn */
  GBytes *colours;              /* the profile of their colours */
  bool oldest;                  /* PDF/A-1b; otherwise PDF/A-3a and PDF/UA-1 */
  const GPtrArray *attachments; /* of Attachment; not for the oldest */
} FinishOptions;

/* The same input makes the same bytes. */
GBytes *finish_pdf (GBytes *pdf, const FinishOptions *options,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
