/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the elements of a PDF's structure stand for, one after the other. */
#pragma once

#include "layout/pages.h"

/* One element of the file's structure. */
typedef struct {
  int element; /* of Pages.elements; -1: the document, a stretch of an element, a decoration */
  int target;  /* of a link, in Pages.anchors; -1 */
} Tag;

/* Decoration is in the structure as Cairo writes it, for want of another way to mark it: under
 * a name that no element has, and which says its kind. */
const char *artifact_get_tag (ArtifactKind kind);
