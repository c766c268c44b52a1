/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a dossier may leave the team: all but what its cadrage keeps inside. */
#pragma once

#include "cadrage/cadrage.h"
#include "dossier/dossier.h"

/* Without the values of internal data, and without their sources. */
Dossier *public_copy_of (const Dossier *dossier,
                         const Cadrage *cadrage) G_GNUC_WARN_UNUSED_RESULT;
