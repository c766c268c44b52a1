/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A checked tree as a French sentence. */
#pragma once

#include "formula/calculation.h"

/* Owned. */
char *word_formula (const Term *term, const Wording *wording,
                    const Binding *binding) G_GNUC_WARN_UNUSED_RESULT;
