/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Cairo leaves out of its fonts. */
#pragma once

#include "publish/pdf-objects.h"

void fonts_complete (PdfObjects *objects);
/* For PDF/A-1: the glyphs that each font has. False when a font cannot be read. */
bool fonts_add_glyph_sets (PdfObjects *objects);
