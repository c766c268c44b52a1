/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/context.h"

G_DEFINE_QUARK (formula_error, formula_error)
