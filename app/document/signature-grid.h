/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid in which each person signs, in protocol order. */
#pragma once

#include "document/writer.h"

/* Writes the slots that stand under a NODE_SIGNATURES as one block; nothing when none does.
 * Also notes how many persons initial every page. */
void signature_grid_write (Writer *writer, const Node *signatures);
