/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parties have signed, and since when the act is in force. */
#pragma once

#include "signing/standing.h"

/* Need the persons. */
void signing_add_parties (Signing *signing, Figures *figures);
void signing_find_force (Signing *signing, Figures *figures);
