/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, each shaped once per face and remembered: every size shares the result. */
#pragma once

#include "layout/feature.h"
#include "layout/fonts.h"
#include "layout/hyphens.h"

/* Longer stretches without a space are cut into several words that touch. */
#define WORD_BYTES_MAX 200

/* Where a glyph stands from the word's origin, in font units. */
typedef struct {
  guint32 glyph;
  gint32 x;
  gint32 y;
  bool missing; /* it stands for a character that the face does not have */
} WordGlyph;

typedef struct {
  guint16 n_bytes;
  guint16 n_glyphs;
} WordCluster;

/* A place where the word may be divided: what it then measures before and after. */
typedef struct {
  guint16 offset; /* bytes before the break */
  bool soft;      /* a hyphen is added */
  bool poor;      /* only two letters before, or three after */
  gint32 before;
  gint32 after;
} WordBreak;

typedef struct {
  guint32 hash;
  WordFace face;
  guint16 n_bytes;
  guint16 n_glyphs;
  guint16 n_clusters;
  gint16 n_breaks; /* -1: not looked for yet */
  gint8 left_hang; /* hundredths of the em that may stand out of the margin */
  gint8 right_hang;
  gint32 advance;
  const char *text;
  const WordGlyph *glyphs;
  const WordCluster *clusters;
  const WordBreak *breaks;
} Word;

typedef struct _Words Words;

/* hyphens may be NULL: words are then divided after their own hyphens only. */
Words *words_new (Fonts *fonts, const Hyphens *hyphens) G_GNUC_WARN_UNUSED_RESULT;
void words_free (Words *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, words_free)

Fonts *words_get_fonts (const Words *words);

/* Lent, valid as long as words. n_bytes ≤ WORD_BYTES_MAX. */
const Word *words_get (Words *words, WordFace face, const char *text, size_t n_bytes);
/* The part of a word from a byte on, up to a break (with its hyphen) or to its end. */
const Word *words_get_part (Words *words, const Word *word, size_t from, const WordBreak *to);
/* Looks for the breaks once. */
void words_find_breaks (Words *words, const Word *word);
/* Where the pen stands after so many bytes; -1 inside a cluster. */
gint32 word_get_position (const Word *word, size_t offset);
/* Adds the characters that its face does not have, each once. */
void word_add_missing (const Word *word, GString *missing);
