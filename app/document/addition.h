/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles and annexes that people add by hand, as nodes like those of the cadrage. */
#pragma once

#include "cadrage/text.h"
#include "dossier/dossier.h"

/* More are refused where they are entered. */
#define ADDITIONS_MAX 50

/* Of Node, owned: article or annex "ajout-N", whose `of` is the id it comes after (NULL: last),
 * with a paragraph for each line of its text. Blanks in the text are live. */
GPtrArray *additions_read (const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
/* From 1; 0 for what the cadrage holds, or a part of an addition. */
int addition_get_rank (const Node *node);
