/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The XMP of a PDF: what it says of itself once more, and which standards it keeps. */
#pragma once

#include "publish/information.h"

/* oldest: a PDF/A-1b; otherwise a PDF/A-3a and PDF/UA-1. */
void xmp_add (PdfObjects *objects, const Information *information, const char *language,
              bool oldest);
