/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF written small: all but streams is packed, and so is the table that says where it is. */
#pragma once

#include "publish/pdf-objects.h"

/* The same objects make the same bytes, those of its identifier included. */
GBytes *pdf_write (const PdfObjects *objects) G_GNUC_WARN_UNUSED_RESULT;
/* As PDF 1.4, for readers of its time: nothing but streams is packed. */
GBytes *pdf_write_plain (const PdfObjects *objects) G_GNUC_WARN_UNUSED_RESULT;
