/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What vide(x) asks about: one member of x, or all of them, depending on where it stands. */
#pragma once

#include "formula/fault.h"
#include "formula/term.h"

/* Settles it for each vide and renseigne of a tree whose types are known. The dimensions of
 * the scope's place that they make use of are added to the tree's type. */
bool place_emptiness (Term *term, const Scope *scope, Fault *fault);
