/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the act still asks for: a datum that its text shows while it is empty. */
#pragma once

#include <stdbool.h>

typedef struct {
  char *path; /* of the datum */
  char *label;
  char *node;    /* id of the paragraph that shows it */
  char *article; /* "l’article 3", "l’annexe 2", "les visas" */
  bool required;
} Blank;
