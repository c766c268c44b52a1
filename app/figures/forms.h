/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values written in the forms of the act: in words and figures, with an article, as a date… */
#pragma once

#include "figures/figures.h"

/* Owned: the value of `of` (a datum's path, a designation, a person, a party) in a form; NULL
 * when it is not known yet. Spaces inside are already the right ones. */
char *form_write (Figures *figures, const char *of, Form form,
                  const char *form_name) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: the value of one cell in its natural form (a count, an amount, a date, a choice's
 * label). */
char *form_write_plain (Figures *figures, int symbol,
                        const int *members) G_GNUC_WARN_UNUSED_RESULT;

/* True when all that `of` names (a person, persons, a party, a designation) is feminine. */
bool form_is_feminine (Figures *figures, const char *of);
