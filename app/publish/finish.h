/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF of Cairo's lacks: language, title shown, reading order of links, sound dates,
 * size. */
#pragma once

#include <glib.h>

typedef enum {
  FINISH_ERROR_INPUT, /* not a PDF as Cairo writes it */
  FINISH_ERROR_WRITE, /* too large */
} FinishError;
#define FINISH_ERROR (finish_error_quark ())
GQuark finish_error_quark (void);

typedef struct {
  const char *language; /* of the text: "fr-FR" */
} FinishOptions;

/* The same input makes the same bytes. */
GBytes *finish_pdf (GBytes *pdf, const FinishOptions *options,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
