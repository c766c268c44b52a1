/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word asks of its font: figures of one width, small capitals. */
#pragma once

#include <glib.h>

#define FEATURES_MAX 16

typedef enum {
  TRAIT_TABULAR = 1 << 0,        /* figures all of one width */
  TRAIT_SMALL_CAPITALS = 1 << 1, /* of the font; what is said stays as it was typed */
  TRAIT_LOW_CAPITALS = 1 << 2,   /* of "Pierre DARTOUT": small ones but for the first */
} WordTrait;

/* A face as words know it. */
typedef struct {
  guint8 role;   /* FaceRole */
  guint8 traits; /* WordTrait */
} WordFace;

struct hb_feature_t;

/* Returns how many of the FEATURES_MAX are set. */
guint find_features (WordFace face, const char *text, struct hb_feature_t *features);
