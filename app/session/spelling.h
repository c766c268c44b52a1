/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spelling of French words, checked with the dictionary that the machine has. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct _Spelling Spelling;

/* A misspelt word, counted in characters from the start of the text. */
typedef struct {
  int start;
  int end;
} Misspelling;

/* NULL when there is no dictionary of that language ("fr"). */
Spelling *spelling_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void spelling_free (Spelling *spelling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Spelling, spelling_free)

/* Acronyms, numbers and live blanks are never wrong; elisions are seen through: « l’État ». */
bool spelling_accepts (Spelling *spelling, const char *word);
/* Of Misspelling, owned: in a text whose live blanks stand in braces. */
GArray *spelling_check (Spelling *spelling, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Owned, the likeliest first; with the elision and apostrophe of the word. */
GStrv spelling_suggest (Spelling *spelling, const char *word) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps the word in the person's own dictionary, for other dossiers too. */
void spelling_learn (Spelling *spelling, const char *word);
