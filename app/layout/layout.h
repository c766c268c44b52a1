/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a document to its pages. */
#pragma once

#include "document/document.h"
#include "layout/pages.h"

/* Keeps fonts, hyphenation and shaped words from one layout to the next. */
typedef struct _Typesetter Typesetter;

/* Nothing is opened yet. fonts: a directory of font files; hyphenation: a dictionary. */
Typesetter *typesetter_new (const char *fonts,
                            const char *hyphenation) G_GNUC_WARN_UNUSED_RESULT;
void typesetter_free (Typesetter *typesetter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Typesetter, typesetter_free)

/* NULL when a font or the dictionary cannot be opened. The pages outlive the document. */
Pages *layout_document (Typesetter *typesetter, const Document *document,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: where each text stands and what it says, for golden files. */
char *layout_describe (const Pages *pages) G_GNUC_WARN_UNUSED_RESULT;
