/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a document, looked into once and kept from one layout to the next. */
#pragma once

#include "document/document.h"
#include "picture/picture.h"

typedef struct _Gallery Gallery;

Gallery *gallery_new (void) G_GNUC_WARN_UNUSED_RESULT;
void gallery_free (Gallery *gallery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gallery, gallery_free)

/* Owned: NULL for a file that is no picture. */
Picture *gallery_get (Gallery *gallery,
                      const DocumentPicture *source) G_GNUC_WARN_UNUSED_RESULT;
