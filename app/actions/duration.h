/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Durations as people write them: « 3 mois », « trente jours ». */
#pragma once

#include <glib.h>

#define DURATION_NUMBER_MAX 999

/* Owned: "3 mois", "1 an", "30 jours"; NULL when text is no duration. */
char *duration_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;
