/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document drawn, and what it takes to finish it. */
#pragma once

#include "document/document.h"
#include "publish/finish.h"

typedef struct {
  Pages *pages;
  GArray *tags;
  GBytes *pdf;
} Drawing;

Drawing *drawing_new (const Document *document) G_GNUC_WARN_UNUSED_RESULT;
/* As PDF 1.4. */
Drawing *drawing_new_oldest (const Document *document) G_GNUC_WARN_UNUSED_RESULT;
void drawing_free (Drawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)

/* For an edition without attachments; the colours last as long as the program. */
FinishOptions drawing_get_options (const Drawing *drawing);
GBytes *drawing_finish (const Drawing *drawing) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: what a program says of the PDF, with an option and a last argument, or NULL. */
char *drawing_ask (GBytes *pdf, const char *program, const char *option,
                   const char *last) G_GNUC_WARN_UNUSED_RESULT;
