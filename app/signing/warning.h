/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is odd about the dates of signatures, and which of them bind no longer. */
#pragma once

#include "signing/standing.h"

/* Needs all else. */
void signing_add_warnings (Signing *signing);
