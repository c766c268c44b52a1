/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word asks of its font: figures of one width, small capitals. */
#pragma once

#include "layout/word.h"

#include <hb.h>

#define FEATURES_MAX 16

/* Returns how many of the FEATURES_MAX are set. */
guint find_features (WordFace face, const char *text, hb_feature_t *features);
