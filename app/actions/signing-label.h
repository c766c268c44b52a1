/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the history for what was said about the signing. */
#pragma once

#include "cadrage/cadrage.h"
#include "exchange/json.h"

/* Owned. op: what operation_of_signing wrote; of another program it may hold anything. */
char *signing_label (const Cadrage *cadrage, const Json *op) G_GNUC_WARN_UNUSED_RESULT;
