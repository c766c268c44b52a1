/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What identifies a frozen version, measured: a code for telephones and the same in words. */
#pragma once

#include "layout/code.h"
#include "layout/placer.h"

typedef struct _Seal Seal;

/* The block is lent for the life of the seal. */
Seal *seal_new (Words *words, const Block *block) G_GNUC_WARN_UNUSED_RESULT;
void seal_free (Seal *seal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seal, seal_free)

double seal_get_height (const Seal *seal);
void seal_place (const Seal *seal, Placer *placer, double top);
