/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/error.h"

G_DEFINE_QUARK (surroundings_error, surroundings_error)
