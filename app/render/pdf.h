/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as a tagged PDF with bookmarks and links: the same pages make the same bytes. */
#pragma once

#include "render/tag.h"

typedef enum {
  RENDER_ERROR_CAIRO,
  RENDER_ERROR_FONT, /* damaged: it could be measured, but not drawn */
} RenderError;
#define RENDER_ERROR (render_error_quark ())
GQuark render_error_quark (void);

/* As Cairo writes it: publish/finish.h completes it. oldest: as of PDF 1.4, where divided words
 * are not read whole. ret_tags: of Tag, each element in the order of the structure; owned. */
GBytes *pages_to_pdf (const Pages *pages, bool oldest, GArray **ret_tags,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
