/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/error.h"

G_DEFINE_QUARK (action - error - quark, action_error)
