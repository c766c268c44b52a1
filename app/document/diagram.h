/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of the annexes, drawn from the figures that the cadrage names. */
#pragma once

#include "document/writer.h"

/* Writes a NODE_CHART. A chart only shows what is known: none while a value is missing. */
void diagram_write (Writer *writer, const Node *node);
