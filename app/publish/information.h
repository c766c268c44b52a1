/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the PDF says of itself, as PDF has always said it. */
#pragma once

#include "layout/pages.h"
#include "publish/pdf-objects.h"

#define INFORMATION_CREATOR "Quadripartite"
#define INFORMATION_PRODUCER "Quadripartite, cairo"

typedef struct {
  char *title;
  char *subject;
  char *author;
  char *date; /* as a PDF writes it: "D:20160325000000Z" */
  char *date_iso;
} Information;

/* False when the file has no date. To be cleared. */
bool information_read (const PdfObjects *objects, const Pages *pages,
                       Information *ret_information);
void information_clear (Information *information);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Information, information_clear)

void information_add (PdfObjects *objects, const Information *information);
