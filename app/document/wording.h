/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a clause: the dossier's if it was rewritten, else the cadrage's. */
#pragma once

#include "document/writer.h"

/* Of Inline, owned: of a paragraph or item. */
GPtrArray *wording_dup (const Writer *writer, const Node *node) G_GNUC_WARN_UNUSED_RESULT;
