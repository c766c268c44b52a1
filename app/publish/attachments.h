/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that the PDF carries for programs, each said to belong to the act. */
#pragma once

#include "publish/attachment.h"
#include "publish/pdf-objects.h"

/* attachments: of Attachment. date: of each of them, as a PDF writes it. */
void attachments_add (PdfObjects *objects, const GPtrArray *attachments, const char *date);
