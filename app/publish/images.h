/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as archives take them. */
#pragma once

#include "publish/pdf-objects.h"

/* No archive takes a picture that a reader is free to smooth. */
void images_complete (PdfObjects *objects);
