/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An explanation as a few lines of text, to be put into a letter or a message. */
#pragma once

#include "figures/explanation.h"

/* Owned. title: the first line, "Compensation de l’État : 80 331 000 €". */
char *explanation_to_text (const Explanation *explanation,
                           const char *title) G_GNUC_WARN_UNUSED_RESULT;
