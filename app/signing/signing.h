/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the signing of an act stands: all of it follows from what was said, and from nothing
 * else. */
#pragma once

#include "signing/standing.h"

/* Borrows the dossier and the cadrage of figures. */
Signing *signing_new (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
void signing_free (Signing *signing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Signing, signing_free)
