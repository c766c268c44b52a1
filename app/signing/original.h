/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper originals: who initialled and signed which, and where each is. */
#pragma once

#include "signing/standing.h"

/* Needs the persons. */
void signing_fill_originals (Signing *signing, Figures *figures);

/* original: from 1. */
const SigningCell *signing_get_cell (const Signing *signing, int original, guint person);
/* Whether everybody signed it; a seal on the PDF signs no paper. */
bool signing_is_complete (const Signing *signing, int original);
/* Who holds it; NULL: nobody said. */
const SigningEvent *signing_find_holder (const Signing *signing, int original);
