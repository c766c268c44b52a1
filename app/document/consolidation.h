/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The amended act as it reads after an avenant: its text, with what the avenant adds and says
 * otherwise in its place. */
#pragma once

#include "document/writer.h"

/* Puts it in the place of the block of that node; nothing while that act is not known. Title
 * page, signatures and annexes are left out: the avenant has its own. */
void consolidation_fill (Writer *writer, const Node *node);
