/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pipeline in one place: a dossier's figures in, the bytes of its PDF out. */
#pragma once

#include "document/draft.h"
#include "layout/pages.h"
#include "publish/attachment.h"

typedef enum {
  PUBLISH_ERROR_FONTS,   /* a font, the hyphenation table or the colour profile is missing */
  PUBLISH_ERROR_NO_ACT,  /* the dossier decides that there is none */
  PUBLISH_ERROR_DRAWING, /* the pages could not be drawn or finished */
} PublishError;

#define PUBLISH_ERROR (publish_error_quark ())
GQuark publish_error_quark (void);

/* The pages as the PDF has them; owned. */
Pages *publish_lay_out (const Draft *draft, const char *data_folder,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a PDF is made for. */
typedef struct {
  bool oldest;                  /* PDF/A-1b, for an archive that takes no later one: nothing
                                   is attached and nothing is transparent */
  const GPtrArray *attachments; /* of Attachment; NULL: none but the values that are printed */
} Edition;

/* data_folder: holds fonts/, hyphenation/ and the colour profile. edition: NULL for a draft to
 * be read. A PDF/A-3a and PDF/UA-1; a frozen dossier's has its signature fields. The same draft
 * always gives the same bytes. */
GBytes *publish_pdf (const Draft *draft, const char *data_folder, const Edition *edition,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* False when nobody who could makes the act: then there is nothing to publish. */
bool publish_is_possible (Draft *draft, GError **error);

/* The findings of the draft and those that only the pages can tell (signature-seule). */
GPtrArray *publish_check (Draft *draft, const char *data_folder,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* True when the page on which people begin to sign carries next to nothing of the act. */
bool publish_signatures_stand_alone (const Document *document, const Pages *pages);
