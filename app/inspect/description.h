/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says of itself, its dates and the name of the program that wrote it left aside. */
#pragma once

#include "inspect/pdf-file.h"

/* The values of two /Info. */
bool information_equal (const PdfValue *before, const PdfValue *after);
/* Two streams of XMP, either NULL when there is none. */
bool metadata_equal (const PdfFile *file, const PdfObject *before, const PdfObject *after);
