/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small facts of French grammar that entered texts need: articles, capitals, durations. */
#pragma once

/* All return an owned string. */

/* "le président" → "Le président". */
char *french_capitalize (const char *text);
/* "commission permanente" → "la commission permanente"; a text that has its article keeps it.
 */
char *french_with_article (const char *text);
/* "la Région" → "de la Région", "le COPAREF" → "du COPAREF", "Alsace" → "d’Alsace". */
char *french_with_of (const char *text);
/* "3 mois" → "trois mois", "30 jours" → "30 jours": in words up to sixteen. */
char *french_duration (const char *text);
