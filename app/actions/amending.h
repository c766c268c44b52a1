/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting an avenant: what it takes over from the frozen act that it amends. */
#pragma once

#include "actions/amended.h"
#include "actions/error.h"

/* Whether that framework amends acts of this one's; amended NULL: whether it amends none. */
bool amending_check (const Cadrage *cadrage, const Amended *amended, GError **error);

/* Appends what an avenant that begins is given: of Change. */
void amending_fill (const Cadrage *cadrage, const Amended *amended, GPtrArray *changes);
