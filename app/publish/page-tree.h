/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a PDF, in their order. */
#pragma once

#include "publish/pdf-objects.h"

/* Of guint: their objects; owned. NULL when they cannot be told. */
GArray *page_tree_read (const PdfObjects *objects) G_GNUC_WARN_UNUSED_RESULT;
