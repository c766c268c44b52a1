/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as a tagged PDF with bookmarks and links: the same pages make the same bytes. */
#pragma once

#include "layout/pages.h"

typedef enum {
  RENDER_ERROR_CAIRO,
  RENDER_ERROR_FONT, /* damaged: it could be measured, but not drawn */
} RenderError;
#define RENDER_ERROR (render_error_quark ())
GQuark render_error_quark (void);

/* One element of the file's structure. */
typedef struct {
  int element; /* of Pages.elements; -1: the document, a stretch of an element, a decoration */
  int target;  /* of a link, in Pages.anchors; -1 */
} Tag;

/* Decoration is in the structure as Cairo writes it, for want of another way to mark it: under
 * a name that no element has, and which says its kind. */
const char *artifact_get_tag (ArtifactKind kind);

/* As Cairo writes it: publish/finish.h completes it. oldest: as of PDF 1.4, where divided words
 * are not read whole. ret_tags: of Tag, each element in the order of the structure; owned. */
GBytes *pages_to_pdf (const Pages *pages, bool oldest, GArray **ret_tags,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
