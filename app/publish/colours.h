/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the colours of a PDF mean: those of its profile, on every screen and printer. */
#pragma once

#include "publish/pdf-objects.h"

/* profile: sRGB, as the ICC writes it. */
void colours_add (PdfObjects *objects, GBytes *profile);
