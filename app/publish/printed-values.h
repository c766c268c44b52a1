/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values that a draft prints, for programs: nothing that cannot be read on its pages. */
#pragma once

#include "document/draft.h"
#include "publish/attachment.h"

/* Of Attachment, owned: one file, an array of {id, value, text}. The value is null where the
 * page says less than it, as a rounded amount does. */
GPtrArray *printed_values_attach (const Draft *draft) G_GNUC_WARN_UNUSED_RESULT;
