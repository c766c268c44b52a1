/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back from a page's contents, and from its annotations, to their elements. */
#pragma once

#include "publish/pdf-objects.h"

/* elements: objects whose content is no content any more. False when there is no such tree. */
bool parent_tree_forget (PdfObjects *objects, GHashTable *elements);
/* Leads from an annotation to its element, under the key that is returned. The objects are
 * damaged when there is no such tree. */
guint parent_tree_add (PdfObjects *objects, guint element);
